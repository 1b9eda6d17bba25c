package org.intertitle.media;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.intertitle.media.Mark.Anchor;
import org.intertitle.media.Mark.Role;

/**
 * Prints a drawing as inline SVG: short, without ids, styles or anything else that could
 * meet its neighbours on a page or a content security policy. It is an ornament beside
 * the words that it repeats, and so hidden from assistive technology.
 */
final class SvgPress {

	private final Drawing drawing;

	/** The commonest fill, said once for all. */
	private final Colour usual;

	private final StringBuilder out = new StringBuilder(900);

	private SvgPress(Drawing drawing) {
		this.drawing = drawing;
		this.usual = usual(drawing.marks());
	}

	static String print(Drawing drawing) {
		SvgPress press = new SvgPress(drawing);
		press.open();
		drawing.marks().forEach(press::print);
		return press.out.append("</svg>").toString();
	}

	private static Colour usual(List<Mark> marks) {
		Map<Colour, Integer> uses = new LinkedHashMap<>();
		for (Mark mark : marks) {
			switch (mark) {
				case Mark.Shape shape -> uses.merge(shape.colour(), 1, Integer::sum);
				case Mark.Disc disc -> uses.merge(disc.colour(), 1, Integer::sum);
				case Mark.Words words -> uses.merge(words.colour(), 1, Integer::sum);
				case Mark.Stroke stroke -> uses.merge(stroke.colour(), 0, Integer::sum);
			}
		}
		return uses.entrySet()
			.stream()
			.reduce((one, two) -> (two.getValue() > one.getValue()) ? two : one)
			.map(Map.Entry::getKey)
			.orElse(new Colour(0));
	}

	private void open() {
		CoverFormat format = this.drawing.format();
		this.out.append("<svg class=\"cover cover--").append(format.name().toLowerCase(Locale.ROOT));
		this.out.append("\" viewBox=\"0 0 ").append(format.width()).append(' ').append(format.height());
		this.out.append("\" preserveAspectRatio=\"xMidYMid slice\" aria-hidden=\"true\" fill=\"");
		this.out.append(this.usual.hex()).append("\">");
		fill("path", this.drawing.paper());
		this.out.append(" d=\"M0 0h").append(format.width()).append('v').append(format.height()).append("H0z\"/>");
	}

	private void print(Mark mark) {
		switch (mark) {
			case Mark.Shape shape -> {
				fill("path", shape.colour());
				attribute("d", SvgPath.of(shape.outline()));
				this.out.append("/>");
			}
			case Mark.Disc disc -> {
				fill("circle", disc.colour());
				attribute("cx", disc.x());
				attribute("cy", disc.y());
				attribute("r", disc.radius());
				this.out.append("/>");
			}
			case Mark.Stroke stroke -> print(stroke);
			case Mark.Words words -> print(words);
		}
	}

	private void print(Mark.Stroke stroke) {
		this.out.append("<path fill=\"none\"");
		attribute("stroke", stroke.colour().hex());
		attribute("stroke-width", stroke.width());
		if (!stroke.dashes().isEmpty()) {
			String dashes = stroke.dashes().stream().map(String::valueOf).collect(Collectors.joining(" "));
			attribute("stroke-dasharray", dashes);
		}
		attribute("d", SvgPath.of(stroke.outline()));
		this.out.append("/>");
	}

	private void print(Mark.Words words) {
		fill("text", words.colour());
		attribute("class", "cover__" + words.role().name().toLowerCase(Locale.ROOT));
		attribute("font-size", words.size());
		if (words.role() == Role.LABEL) {
			attribute("letter-spacing", words.tracking());
		}
		if (words.anchor() != Anchor.START) {
			attribute("text-anchor", words.anchor().name().toLowerCase(Locale.ROOT));
		}
		for (int i = 0; i < words.rows().size(); i++) {
			this.out.append((i > 0) ? "<tspan" : "");
			print(words.rows().get(i));
			this.out.append((i > 0) ? "</tspan>" : "");
		}
		this.out.append("</text>");
	}

	private void print(Mark.Row row) {
		attribute("x", row.x());
		attribute("y", row.y());
		this.out.append('>').append(escape(row.text()));
	}

	private void fill(String element, Colour colour) {
		this.out.append('<').append(element);
		if (!colour.equals(this.usual)) {
			attribute("fill", colour.hex());
		}
	}

	private void attribute(String name, Object value) {
		this.out.append(' ').append(name).append("=\"").append(value).append('"');
	}

	private static String escape(String text) {
		StringBuilder escaped = new StringBuilder();
		text.codePoints().filter(SvgPress::lawful).forEach((letter) -> {
			switch (letter) {
				case '&' -> escaped.append("&amp;");
				case '<' -> escaped.append("&lt;");
				case '>' -> escaped.append("&gt;");
				default -> escaped.appendCodePoint(letter);
			}
		});
		return escaped.toString();
	}

	/** What XML 1.0, section 2.2, lets a document hold, less the control characters. */
	private static boolean lawful(int letter) {
		return !Character.isISOControl(letter) && (letter < 0xd800 || letter > 0xdfff) && (letter & 0xfffe) != 0xfffe;
	}

}
