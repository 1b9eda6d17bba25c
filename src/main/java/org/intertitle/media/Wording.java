package org.intertitle.media;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.intertitle.media.Mark.Anchor;
import org.intertitle.media.Mark.Role;

import org.jspecify.annotations.Nullable;

/**
 * The words on a sheet: where the title and its labels stand, and how large. Every method
 * that places the title says which part of the sheet is left for the picture.
 */
final class Wording {

	private final Copy copy;

	private final CoverFormat format;

	private final Palette palette;

	private final Lettering lettering;

	private final boolean mirrored;

	private final boolean loud;

	private final boolean low;

	private final boolean under;

	private final List<Mark> marks = new ArrayList<>();

	private Box panel = new Box(0, 0, 0, 0);

	private Colour ground;

	Wording(Copy copy, Palette palette, Lettering lettering, Dice dice, boolean mirrored) {
		this.copy = copy;
		this.format = copy.format();
		this.palette = palette;
		this.lettering = lettering;
		this.mirrored = mirrored;
		this.ground = palette.paper();
		this.loud = dice.whole(0, 9) < 5;
		this.low = dice.whole(0, 9) < 6;
		this.under = dice.whole(0, 9) < 4;
	}

	/** Sets the title along the foot of the sheet; the label stands at its head. */
	Box foot(Colour ground) {
		Box title = title(margins(), this.copy.share(this.loud), true, ground);
		imprintAtFoot(ground);
		return below(title.y() - 1.35 * this.format.gap(), ground);
	}

	/** Sets the title along the foot with its label above it, and leaves all the rest. */
	Box base(Colour ground) {
		Box title = title(margins(), this.copy.share(this.loud), true, ground);
		int size = this.format.labelSize();
		String line = this.format.tall() ? this.copy.kicker() : this.copy.everything();
		label(line, ground, left(margins()), title.y() - 1.1 * size, Anchor.START);
		imprintAtFoot(ground);
		double labelled = this.format.labelled() ? 1.85 * size : 0.35 * this.format.gap();
		return below(title.y() - labelled - this.format.gap(), ground);
	}

	/**
	 * Sets the title beside the picture where the sheet is wide and the words are short,
	 * else below it.
	 * @param beside the ground of the title beside the picture
	 * @param below the ground of the title below the picture
	 * @param share the picture's part of the width
	 */
	Box beside(Colour beside, Colour below, double share) {
		double edge = (1 - share) * this.format.width();
		Box column = new Box(this.format.margin(), this.format.top(), edge - 1.6 * this.format.margin(),
				this.format.height() - this.format.margin() - this.format.top());
		boolean small = this.format == CoverFormat.CARD;
		if (this.format.tall() || (small && this.under) || !this.copy.fits(column.width(), small ? 1.5 : 1.1)) {
			return base(below);
		}
		String imprint = this.copy.imprint(column.width());
		if (imprint != null) {
			label(imprint, beside, left(column), column.bottom(), Anchor.START);
			column = new Box(column.x(), column.y(), column.width(), column.height() - 2.1 * this.format.labelSize());
		}
		title(column, 0.8, this.low, beside);
		label(this.copy.kicker(), beside, left(column), this.format.headline(), Anchor.START);
		return own(new Box(0, 0, edge, this.format.height()), beside,
				new Box(edge, 0, this.format.width() - edge, this.format.height()));
	}

	/** Sets the title along the head and returns, for once, the space that it takes. */
	Box head(Colour ground) {
		Box title = title(margins(), this.copy.share(this.loud), false, ground);
		label(ground);
		return title;
	}

	/** Sets the title in the middle of a box, with its label above it. */
	void within(Box space, Colour ground) {
		Setting setting = this.copy.fit(space.width(), space.height());
		double down = Math.max(0, (space.height() - setting.height()) / 2);
		print(setting, left(space), space.y() + down, Anchor.START, ground);
		label(this.copy.kicker(), ground, left(space), space.y() + down - 1.1 * this.format.labelSize(), Anchor.START);
	}

	/** Prints kind and year at the head of the sheet. */
	void label(Colour ground) {
		int x = this.mirrored ? this.format.width() - this.format.margin() : this.format.margin();
		label(this.copy.kicker(), ground, x, this.format.headline(), this.mirrored ? Anchor.END : Anchor.START);
	}

	/** The part of the sheet that belongs to the words. */
	Box panel() {
		return this.panel;
	}

	Colour ground() {
		return this.ground;
	}

	List<Mark> marks() {
		return this.marks;
	}

	/** Returns the width of a text in ems. */
	double width(String text) {
		return this.lettering.width(text, 1, 0);
	}

	private Box title(Box space, double share, boolean low, Colour ground) {
		Setting setting = this.copy.fit(space.width(), Math.min(space.height(), share * this.format.height()));
		double y = low ? space.bottom() - setting.height() : space.y();
		boolean wide = space.width() > 0.7 * this.format.width();
		boolean flushRight = this.mirrored && !low && wide;
		double x = flushRight ? this.format.width() - space.x() : left(space);
		print(setting, x, y, flushRight ? Anchor.END : Anchor.START, ground);
		double taken = (this.mirrored && !flushRight) ? space.width() : setting.width();
		return new Box(space.x(), y, taken, setting.height());
	}

	private void print(Setting setting, double x, double y, Anchor anchor, Colour ground) {
		this.marks.add(new Mark.Words(Role.TITLE, this.palette.on(ground), setting.size(), anchor, setting.rows(x, y)));
	}

	private void label(String text, Colour ground, double x, double baseline, Anchor anchor) {
		if (!this.format.labelled()) {
			return;
		}
		Mark.Row row = new Mark.Row(text.toUpperCase(Locale.ROOT), (int) Math.round(x), (int) Math.round(baseline));
		this.marks
			.add(new Mark.Words(Role.LABEL, this.palette.on(ground), this.format.labelSize(), anchor, List.of(row)));
	}

	private void imprintAtFoot(Colour ground) {
		String imprint = imprintAtFoot();
		if (imprint != null) {
			label(imprint, ground, this.format.margin(), this.format.height() - this.format.margin(), Anchor.START);
		}
	}

	private @Nullable String imprintAtFoot() {
		return this.format.tall() ? this.copy.imprint(this.copy.measure()) : null;
	}

	private Box below(double edge, Colour ground) {
		return own(new Box(0, edge, this.format.width(), this.format.height() - edge), ground,
				new Box(0, 0, this.format.width(), edge));
	}

	private Box own(Box panel, Colour ground, Box rest) {
		this.panel = panel;
		this.ground = ground;
		return rest;
	}

	private Box margins() {
		int margin = this.format.margin();
		double foot = this.format.height() - margin - ((imprintAtFoot() != null) ? 2.1 * this.format.labelSize() : 0);
		return new Box(margin, this.format.top(), this.copy.measure(), foot - this.format.top());
	}

	private double left(Box space) {
		return this.mirrored ? this.format.width() - space.right() : space.x();
	}

}
