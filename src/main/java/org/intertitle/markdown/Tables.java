package org.intertitle.markdown;

import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableBody;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableHead;
import com.vladsch.flexmark.util.ast.Node;

/**
 * Sets tables. One may be wider than the page, so that it scrolls in a box of its own,
 * which must be reachable by keyboard and have a name (WCAG 2.2, 2.1.1 and 4.1.2). The
 * box is a group and not a region, whose name would have to differ from all others.
 */
final class Tables {

	private static final String BOX = "div class=\"table\" tabindex=\"0\" role=\"group\" aria-label=\"Table\"";

	private final Typesetter typesetter;

	private final Markup out;

	private int columns;

	Tables(Typesetter typesetter, Markup out) {
		this.typesetter = typesetter;
		this.out = out;
	}

	void write(TableBlock table) {
		this.out.open(BOX);
		this.out.open("table");
		for (Node part : table.getChildren()) {
			if (part instanceof TableHead) {
				this.out.block("thead", part, this::head);
			}
			else if (part instanceof TableBody && part.hasChildren()) {
				this.out.block("tbody", part, this::rows);
			}
		}
		this.out.close("table");
		this.out.close("div");
		this.out.raw("\n");
	}

	private void head(Node head) {
		this.columns = 0;
		rows(head);
	}

	private void rows(Node part) {
		for (Node row : part.getChildren()) {
			this.out.block("tr", row, this::cells);
		}
	}

	/**
	 * Sets the cells of a row, and adds those that an author left out, since all rows of
	 * a table must be of one length.
	 */
	private void cells(Node row) {
		int cells = 0;
		for (Node cell : row.getChildren()) {
			this.out.element(tag((TableCell) cell), cell, this.typesetter::writeInside);
			cells++;
		}
		this.columns = Math.max(cells, this.columns);
		this.out.raw("<td></td>".repeat(this.columns - cells));
	}

	private static String tag(TableCell cell) {
		String tag = cell.isHeader() ? "th scope=\"col\"" : "td";
		return switch (cell.getAlignment()) {
			case CENTER -> tag + " class=\"center\"";
			case RIGHT -> tag + " class=\"right\"";
			case LEFT -> tag;
			case null -> tag;
		};
	}

}
