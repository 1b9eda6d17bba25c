package org.intertitle.publication;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.intertitle.web.FieldCheck;

/**
 * Links as the rows of a form, exactly as they were typed.
 *
 * @param name of the list in the form
 * @param rows in order
 */
public record LinkRows(String name, List<Link> rows) {

	private static final int MOST = 50;

	private static final int LONGEST_LABEL = 80;

	/** What the buttons of the rows send, such as {@code links.up.2}. */
	private static final Pattern ACTION = Pattern.compile("(\\w+)\\.(add|remove|up|down)(?:\\.(\\d{1,3}))?");

	/**
	 * Reads the rows of a form that was sent.
	 * @param sent all its fields
	 * @param name of the list
	 * @return a row for each pair of fields
	 */
	public static LinkRows of(Map<String, List<String>> sent, String name) {
		List<String> labels = sent.getOrDefault(name + ".labels", List.of());
		List<String> addresses = sent.getOrDefault(name + ".addresses", List.of());
		return new LinkRows(name,
				IntStream.range(0, Math.min(MOST + 1, Math.max(labels.size(), addresses.size())))
					.mapToObj((row) -> new Link(at(labels, row), at(addresses, row)))
					.toList());
	}

	private static String at(List<String> values, int row) {
		return (row < values.size()) ? values.get(row) : "";
	}

	/**
	 * The id of a control.
	 * @param row from 0
	 * @param part "label" or "address"
	 * @return such as "links-0-label"
	 */
	public String id(int row, String part) {
		return this.name + "-" + row + "-" + part;
	}

	/**
	 * Does what a button of the rows says.
	 * @param action the button's value; another list's changes nothing here
	 * @return the rows afterwards
	 */
	public LinkRows after(String action) {
		Matcher matcher = ACTION.matcher(action);
		if (!matcher.matches() || !matcher.group(1).equals(this.name)) {
			return this;
		}
		List<Link> rows = new ArrayList<>(this.rows);
		int row = (matcher.group(3) != null) ? Integer.parseInt(matcher.group(3)) : rows.size();
		switch (matcher.group(2)) {
			case "add" -> rows.add(new Link("", ""));
			case "remove" -> rows.subList(Math.min(row, rows.size()), Math.min(row + 1, rows.size())).clear();
			case "up" -> swap(rows, row - 1, row);
			default -> swap(rows, row, row + 1);
		}
		return new LinkRows(this.name, rows);
	}

	private static void swap(List<Link> rows, int one, int other) {
		if (one >= 0 && other < rows.size()) {
			Collections.swap(rows, one, other);
		}
	}

	/**
	 * Reads the links. Rows in which nothing stands are none.
	 * @param check notes what is wrong
	 * @param path whether a link may be a path on this site
	 * @param mail whether it may be an address for mail
	 * @return the links; only to be kept if nothing is wrong
	 */
	public List<Link> read(FieldCheck check, boolean path, boolean mail) {
		List<Link> links = new ArrayList<>();
		for (int row = 0; row < this.rows.size(); row++) {
			Link typed = this.rows.get(row);
			if (!typed.label().isBlank() || !typed.href().isBlank()) {
				String label = check.needed(id(row, "label"), "The label", typed.label());
				links.add(new Link(check.line(id(row, "label"), "The label", label, LONGEST_LABEL),
						check.address(id(row, "address"), typed.href(), path, mail)));
			}
		}
		if (this.rows.size() > MOST) {
			check.wrong(id(MOST, "label"), "%d links are the most.".formatted(MOST));
		}
		return links;
	}

	/**
	 * The links as one text, one a line.
	 * @return for a comparison
	 */
	public String text() {
		return this.rows.stream()
			.filter((row) -> !(row.label() + row.href()).isBlank())
			.map((row) -> row.label() + " " + row.href())
			.collect(Collectors.joining("\n"));
	}

}
