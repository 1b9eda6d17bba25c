package org.intertitle.media;

import java.awt.Rectangle;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import javax.xml.parsers.DocumentBuilderFactory;

import org.intertitle.media.Mark.Role;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

@Execution(ExecutionMode.CONCURRENT)
class CompositionTests {

	private static final Pattern FORBIDDEN = Pattern
		.compile("(?i)\\sstyle=|<style|\\sid=|\\son\\w+=|href|url\\(|<script");

	private final CoverArt covers = new CoverArt();

	private final Lettering lettering = new Lettering();

	@ParameterizedTest
	@EnumSource
	void keepsEveryTitleInsideTheMargins(Composition composition) {
		draw(composition, (title, drawing) -> rows(drawing, (words, row) -> {
			CoverFormat format = drawing.format();
			double width = this.lettering.width(row.text(), words.size(), words.tracking()) - words.tracking();
			double left = switch (words.anchor()) {
				case START -> row.x();
				case MIDDLE -> row.x() - width / 2;
				case END -> row.x() - width;
			};
			assertThat(left).as(title).isGreaterThanOrEqualTo(format.margin() / 2.0);
			assertThat(left + width).as(title).isLessThanOrEqualTo(format.width() - format.margin() / 2.0);
			assertThat(row.y() - Typeface.CAP_HEIGHT * words.size()).as(title)
				.isGreaterThanOrEqualTo(format.margin() - 2.0);
			assertThat(row.y()).as(title).isLessThanOrEqualTo(format.height() - format.margin() + 1);
		}));
	}

	@ParameterizedTest
	@EnumSource
	void printsNoTitleTooSmallToRead(Composition composition) {
		draw(composition, (title, drawing) -> rows(drawing, (words, row) -> assertThat(words.size()).as(title)
			.isGreaterThanOrEqualTo(
					(words.role() == Role.TITLE) ? drawing.format().smallestTitle() : drawing.format().labelSize())));
	}

	@ParameterizedTest
	@EnumSource
	void labelsEverythingButCards(Composition composition) {
		draw(composition, (title, drawing) -> {
			boolean labelled = drawing.marks()
				.stream()
				.anyMatch((mark) -> mark instanceof Mark.Words words && words.role() == Role.LABEL);
			assertThat(labelled).isEqualTo(drawing.format() != CoverFormat.CARD);
		});
	}

	/** Looks at every pixel under the type before the type is printed. */
	@ParameterizedTest
	@EnumSource
	void setsTypeWhereItCanBeRead(Composition composition) {
		draw(composition, (title, drawing) -> {
			if (drawing.format() == CoverFormat.SOCIAL) {
				return;
			}
			List<Mark> art = drawing.marks().stream().filter((mark) -> !isType(mark)).toList();
			BufferedImage ground = PngPress.print(new Drawing(drawing.format(), drawing.paper(), art), this.lettering);
			rows(drawing, (words, row) -> {
				AffineTransform print = AffineTransform.getScaleInstance(drawing.format().magnification(),
						drawing.format().magnification());
				Rectangle ink = print.createTransformedShape(this.lettering.outline(words, row)).getBounds();
				assertThat(worstContrast(ground, ink, words.colour())).as(title + " " + drawing.format())
					.isGreaterThan(4.5);
			});
		});
	}

	@ParameterizedTest
	@EnumSource
	void printsShortAndHarmlessMarkup(Composition composition) {
		draw(composition, (title, drawing) -> {
			String svg = SvgPress.print(drawing);
			int most = switch (drawing.format()) {
				case CARD -> 900;
				case STILL, POSTER, SOCIAL -> 1800;
			};
			assertThat(svg.getBytes(UTF_8).length).as(title).isLessThanOrEqualTo(most);
			assertThat(svg).doesNotContainPattern(FORBIDDEN).doesNotContain("NaN");
			Document document = parse(svg);
			assertThat(document.getDocumentElement().getAttribute("aria-hidden")).isEqualTo("true");
			assertThat(document.getDocumentElement().getAttribute("viewBox"))
				.isEqualTo("0 0 " + drawing.format().width() + " " + drawing.format().height());
		});
	}

	private void draw(Composition composition, BiConsumer<String, Drawing> check) {
		int turn = 0;
		for (String title : Titles.NASTY) {
			for (CoverFormat format : CoverFormat.values()) {
				Palette palette = Palette.values()[turn++ % Palette.values().length];
				Dice dice = new Dice(ByteBuffer.allocate(8).putLong(title.hashCode() * 31L + turn).array());
				check.accept(title, this.covers.draw(Titles.facts(title), format, composition, palette, dice));
			}
		}
	}

	private static void rows(Drawing drawing, BiConsumer<Mark.Words, Mark.Row> check) {
		for (Mark mark : drawing.marks()) {
			if (isType(mark)) {
				Mark.Words words = (Mark.Words) mark;
				words.rows().forEach((row) -> check.accept(words, row));
			}
		}
	}

	private static boolean isType(Mark mark) {
		return mark instanceof Mark.Words words && words.role() != Role.LETTER;
	}

	private static double worstContrast(BufferedImage ground, Rectangle box, Colour type) {
		Rectangle seen = box.intersection(new Rectangle(ground.getWidth(), ground.getHeight()));
		if (seen.isEmpty()) {
			return 21;
		}
		return IntStream.of(ground.getRGB(seen.x, seen.y, seen.width, seen.height, null, 0, seen.width))
			.distinct()
			.mapToDouble((pixel) -> type.contrast(new Colour(pixel & 0xffffff)))
			.min()
			.orElse(21);
	}

	private static Document parse(String svg) {
		try {
			return DocumentBuilderFactory.newInstance()
				.newDocumentBuilder()
				.parse(new ByteArrayInputStream(svg.getBytes(UTF_8)));
		}
		catch (Exception ex) {
			throw new AssertionError("Not well formed: " + svg, ex);
		}
	}

}
