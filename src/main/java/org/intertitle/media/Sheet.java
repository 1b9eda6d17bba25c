package org.intertitle.media;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * A sheet in the making: what a composition draws on. Compositions are written with the
 * title on the left; half of the sheets turn out mirrored.
 */
final class Sheet {

	final int width;

	final int height;

	/** The shorter side. */
	final int side;

	final CoverFacts facts;

	final Palette palette;

	final Dice dice;

	final Wording words;

	private final CoverFormat format;

	private final boolean mirrored;

	private final List<Mark> marks = new ArrayList<>();

	private Colour paper;

	Sheet(CoverFacts facts, CoverFormat format, Palette palette, Dice dice, Lettering lettering) {
		this.facts = facts;
		this.format = format;
		this.palette = palette;
		this.paper = palette.paper();
		this.dice = dice;
		this.width = format.width();
		this.height = format.height();
		this.side = format.shorter();
		this.mirrored = dice.coin();
		this.words = new Wording(new Copy(facts, format, lettering), palette, lettering, dice, this.mirrored);
	}

	Drawing drawing() {
		List<Mark> all = new ArrayList<>(this.marks);
		all.addAll(this.words.marks());
		return new Drawing(this.format, this.paper, all);
	}

	boolean tall() {
		return this.format.tall();
	}

	/** Whether there is room for less. */
	boolean small() {
		return this.format == CoverFormat.CARD;
	}

	double margin() {
		return this.format.margin();
	}

	/** A small distance. */
	double gap() {
		return this.format.gap();
	}

	/** Where the space below a label at the head begins. */
	double top() {
		return this.format.top();
	}

	void paper(Colour colour) {
		this.paper = colour;
	}

	void shape(Colour colour, Outline outline) {
		this.marks.add(new Mark.Shape(colour, this.mirrored ? outline.mirrored(this.width) : outline));
	}

	void polygon(Colour colour, double... xy) {
		shape(colour, Outline.polygon(xy));
	}

	void box(Colour colour, double x, double y, double width, double height) {
		shape(colour, new Outline().rectangle(x, y, width, height));
	}

	/** Everything below a line that need not be level. */
	void ground(Colour colour, double left, double right) {
		polygon(colour, 0, left, this.width, right, this.width, this.height, 0, this.height);
	}

	/** Paints the panel that the title stands on over whatever has strayed there. */
	void panel() {
		Box panel = this.words.panel();
		box(this.words.ground(), panel.x(), panel.y(), panel.width(), panel.height());
	}

	void disc(Colour colour, double x, double y, double radius) {
		int across = (int) Math.round(this.mirrored ? this.width - x : x);
		this.marks.add(new Mark.Disc(colour, across, (int) Math.round(y), (int) Math.max(1, Math.round(radius))));
	}

	/** Draws a line, dashed if lengths are given. */
	void stroke(Colour colour, double width, Outline outline, double... dashes) {
		List<Integer> lengths = DoubleStream.of(dashes)
			.mapToObj((dash) -> (int) Math.max(1, Math.round(dash)))
			.toList();
		this.marks.add(new Mark.Stroke(colour, (int) Math.max(1, Math.round(width)), lengths,
				this.mirrored ? outline.mirrored(this.width) : outline));
	}

	/** Prints a giant letter. */
	void letter(Colour colour, String letter, double x, double baseline, double size) {
		int across = (int) Math.round(this.mirrored ? this.width - x : x);
		this.marks.add(new Mark.Words(Mark.Role.LETTER, colour, (int) Math.round(size), Mark.Anchor.MIDDLE,
				List.of(new Mark.Row(letter, across, (int) Math.round(baseline)))));
	}

	/** A standing person, with a hat or without. */
	void figure(Colour colour, double x, double feet, double tall) {
		boolean hat = this.dice.whole(0, 2) == 0;
		shape(colour, (hat ? Silhouettes.COAT_AND_HAT : Silhouettes.COAT).placed(x, feet, tall / 1000));
	}

}
