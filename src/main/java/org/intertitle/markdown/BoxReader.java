package org.intertitle.markdown;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.intertitle.markdown.Style.Mark;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * Reads the paragraphs, headings and boxes of a pasted page. Word makes paragraphs of
 * everything, and says by a class or a style what they are.
 */
final class BoxReader {

	private static final Pattern HEADING = Pattern.compile("h([1-6])");

	private static final Pattern QUOTED = Pattern.compile("(?i)(?:^|\\s)mso(?:intense)?quote(?:cxsp\\w*)?(?:\\s|$)");

	private static final Pattern GOES_ON = Pattern
		.compile("(?i)(?:^|\\s)mso(?:listparagraph|listcontinue)\\w*(?:\\s|$)");

	private final ClippingReader reader;

	private final PastedStyles styles;

	BoxReader(ClippingReader reader, PastedStyles styles) {
		this.reader = reader;
		this.styles = styles;
	}

	void read(Element element, Style style) {
		int level = level(element);
		Optional<ListMark> mark = ListMark.ofWord(element, this.styles);
		if (level > 0) {
			heading(element, level, style);
		}
		else if (mark.isPresent()) {
			this.reader.passages().addItem(mark.get(), inside(element, style));
		}
		else if (QUOTED.matcher(element.className()).find()) {
			this.reader.passages().addQuoted(inside(element, style));
		}
		else if (GOES_ON.matcher(element.className()).find() && this.reader.passages().isInList()) {
			this.reader.passages().goOnInList(inside(element, style));
		}
		else if (!framed(element, style)) {
			this.reader.paragraphs(element, style);
		}
	}

	private List<Passage> inside(Element element, Style style) {
		return this.reader.inside(() -> this.reader.children(element, style));
	}

	/**
	 * The level of a heading by its name, by its role (Word for the web), or by the
	 * outline that Word keeps.
	 * @return 0 if it is none
	 */
	private int level(Element element) {
		if (element.hasClass("MsoTitle")) {
			return 1;
		}
		Matcher name = HEADING.matcher(element.normalName());
		String level = name.matches() ? name.group(1) : this.styles.declared(element, "mso-outline-level");
		level = element.attr("role").equals("heading") ? element.attr("aria-level") : level;
		return level.matches("[1-9]") ? Math.min(Integer.parseInt(level), 6) : 0;
	}

	private void heading(Element element, int level, Style style) {
		List<Run> line = Passage.line(inside(element, style));
		if (line.isEmpty()) {
			this.reader.passages().endLine();
		}
		else if (this.reader.isNested()) {
			this.reader.passages().add(new Passage.Paragraph(Run.with(Mark.BOLD, true, line)));
		}
		else {
			this.reader.passages().add(new Passage.Heading(Math.max(2, level), Run.with(Mark.BOLD, false, line)));
		}
	}

	/**
	 * Reads a spoiler or a pull quote from a page of our own.
	 */
	private boolean framed(Element element, Style style) {
		boolean spoiler = element.normalName().equals("details") && element.hasClass("spoiler");
		boolean pull = element.normalName().equals("div") && element.className().equals("pull");
		if (!this.reader.passages().isOutermost() || !(spoiler || pull)) {
			return false;
		}
		Element summary = element.selectFirst("> summary");
		String title = (summary != null && !summary.text().equals("Spoiler")) ? summary.text() : "";
		List<Passage> inside = this.reader.gather(() -> {
			for (Node node : element.childNodes()) {
				if (node != summary) {
					this.reader.read(node, style);
				}
			}
		});
		if (!inside.isEmpty()) {
			this.reader.passages().add(new Passage.Framed(pull ? "pull" : ("spoiler " + title).strip(), inside));
		}
		return true;
	}

}
