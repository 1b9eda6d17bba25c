package org.intertitle.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

import org.intertitle.markdown.Passage.Paragraph;
import org.intertitle.markdown.Passage.Table.Alignment;
import org.jsoup.nodes.Element;

/**
 * Reads a table. One that only arranges a page becomes what is in it.
 */
final class PastedTable {

	/** Beyond this a table is no longer read, so it is taken for a page. */
	private static final int MOST_COLUMNS = 40;

	private static final int MOST_PARAGRAPHS = 3;

	private static final Set<String> PARTS = Set.of("thead", "tbody", "tfoot");

	private final PastedStyles styles;

	private final Allowance allowance;

	private final Function<Element, List<Passage>> reader;

	private final List<List<Cell>> rows = new ArrayList<>();

	/** How many more rows the cell of a column reaches down into. */
	private final List<Integer> spans = new ArrayList<>();

	private record Cell(List<Passage> inside, Alignment alignment, boolean head) {

		private static final Cell EMPTY = new Cell(List.of(), Alignment.LEFT, false);

		List<Run> line() {
			List<Run> line = Passage.line(this.inside);
			return this.head ? Run.with(Style.Mark.BOLD, false, line) : line;
		}

		boolean isOrdinary() {
			return this.inside.size() <= MOST_PARAGRAPHS && this.inside.stream().allMatch(Paragraph.class::isInstance);
		}

	}

	PastedTable(PastedStyles styles, Allowance allowance, Function<Element, List<Passage>> reader) {
		this.styles = styles;
		this.allowance = allowance;
		this.reader = reader;
	}

	/**
	 * Reads a table.
	 * @return a table, or the passages in it
	 */
	List<Passage> read(Element table) {
		addRows(table);
		this.rows.removeIf((row) -> row.stream().allMatch((cell) -> cell.inside.isEmpty()));
		int width = this.rows.stream().mapToInt(List::size).max().orElse(0);
		boolean arranges = table.attr("role").equals("presentation") || width < 2 || width > MOST_COLUMNS
				|| this.rows.size() < 2 || !this.rows.stream().flatMap(List::stream).allMatch(Cell::isOrdinary);
		if (arranges) {
			return this.rows.stream().flatMap(List::stream).flatMap((cell) -> cell.inside.stream()).toList();
		}
		this.rows.forEach((row) -> fill(row, width));
		List<Alignment> columns = new ArrayList<>();
		for (int i = 0; i < width; i++) {
			columns.add(alignment(i));
		}
		return List.of(new Passage.Table(columns,
				this.rows.stream().map((row) -> row.stream().map(Cell::line).toList()).toList()));
	}

	private void addRows(Element part) {
		for (Element child : part.children()) {
			if (PARTS.contains(child.normalName())) {
				addRows(child);
			}
			else if (child.normalName().equals("tr")) {
				addRow(child);
			}
		}
	}

	private void addRow(Element row) {
		this.allowance.passage();
		List<Cell> cells = new ArrayList<>();
		for (Element child : row.children()) {
			if (child.normalName().equals("td") || child.normalName().equals("th")) {
				reachDown(cells);
				addCell(child, cells);
			}
		}
		reachDown(cells);
		this.rows.add(cells);
	}

	private void addCell(Element element, List<Cell> cells) {
		boolean head = element.normalName().equals("th") || this.rows.isEmpty();
		cells.add(new Cell(this.reader.apply(element), alignment(element), head));
		int height = span(element, "rowspan");
		for (int i = span(element, "colspan"); i > 0; i--) {
			if (this.spans.size() < cells.size()) {
				this.spans.add(0);
			}
			this.spans.set(cells.size() - 1, height - 1);
			fill(cells, cells.size() + ((i > 1) ? 1 : 0));
		}
	}

	private static int span(Element cell, String direction) {
		String span = cell.attr(direction).strip();
		return span.matches("[1-9]\\d{0,2}") ? Math.min(Integer.parseInt(span), MOST_COLUMNS) : 1;
	}

	private void reachDown(List<Cell> cells) {
		for (int column = cells.size(); column < this.spans.size() && this.spans.get(column) > 0; column++) {
			this.spans.set(column, this.spans.get(column) - 1);
			cells.add(Cell.EMPTY);
		}
	}

	private static void fill(List<Cell> cells, int width) {
		while (cells.size() < width) {
			cells.add(Cell.EMPTY);
		}
	}

	/**
	 * How the cells below the head agree to be set.
	 */
	private Alignment alignment(int column) {
		List<Alignment> said = this.rows.stream()
			.skip(1)
			.map((row) -> row.get(column))
			.filter((cell) -> !cell.inside.isEmpty())
			.map(Cell::alignment)
			.distinct()
			.toList();
		return (said.size() == 1) ? said.getFirst() : Alignment.LEFT;
	}

	private Alignment alignment(Element cell) {
		Element inside = cell.firstElementChild();
		String said = (said(cell).isEmpty() && inside != null) ? said(inside) : said(cell);
		return switch (said) {
			case "center" -> Alignment.CENTER;
			case "right", "end" -> Alignment.RIGHT;
			default -> Alignment.LEFT;
		};
	}

	private String said(Element element) {
		String style = this.styles.declared(element, "text-align");
		String attribute = style.isEmpty() ? element.attr("align").toLowerCase(Locale.ROOT) : style;
		return !attribute.isEmpty() ? attribute
				: element.hasClass("right") ? "right" : element.hasClass("center") ? "center" : "";
	}

}
