package org.intertitle.film;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.intertitle.film.FilmSheet.Row;

/**
 * What a button within the film's form does to the credits. Nothing is saved by it.
 *
 * @param verb "add", "remove", "up", "down" or "read"; anything else does nothing
 * @param at the row that is meant, from 0
 */
record SheetEdit(String verb, int at) {

	private static final Pattern SHAPE = Pattern.compile("(add|read|remove|up|down)(?:-(\\d{1,6}))?");

	static SheetEdit of(String button) {
		Matcher matcher = SHAPE.matcher(button);
		if (!matcher.matches()) {
			return new SheetEdit("", 0);
		}
		return new SheetEdit(matcher.group(1), (matcher.group(2) != null) ? Integer.parseInt(matcher.group(2)) : -1);
	}

	/**
	 * Does it.
	 * @param sheet the form as it was typed
	 * @return the form as it is shown next
	 */
	FilmSheet apply(FilmSheet sheet) {
		List<Row> rows = new ArrayList<>(sheet.rows());
		switch (this.verb) {
			case "add" -> rows.add(new Row(rows.isEmpty() ? "Director" : rows.getLast().job(), "", "", ""));
			case "remove" -> remove(rows);
			case "up" -> swap(rows, this.at - 1);
			case "down" -> swap(rows, this.at);
			case "read" -> {
				PastedCredits read = CreditText.read(sheet.pasted());
				return sheet.with(CreditTable.with(rows, read.rows()), String.join("\n", read.unread()));
			}
			default -> {
			}
		}
		return sheet.with(rows, sheet.pasted());
	}

	private void remove(List<Row> rows) {
		if (this.at >= 0 && this.at < rows.size()) {
			rows.remove(this.at);
		}
	}

	private static void swap(List<Row> rows, int at) {
		if (at >= 0 && at + 1 < rows.size()) {
			Collections.swap(rows, at, at + 1);
		}
	}

}
