package org.intertitle.media;

/**
 * Compositions of one large thing.
 */
final class Things {

	private static final double TURN = 2 * StrictMath.PI;

	private Things() {
	}

	static void aperture(Sheet s) {
		Palette p = s.palette;
		int blades = s.dice.whole(6, 8);
		double open = s.dice.between(0.32, 0.5);
		double turn = s.dice.between(0, 1);
		Box art = s.words.beside(p.paper(), p.paper(), 0.54);
		double r = Math.min(art.height() * (art.aside() ? 0.58 : 0.64), s.width * 0.5);
		double x = art.aside() ? art.x() + r * 1.06 : art.across(0.66);
		double y = art.aside() ? art.down(0.5) : art.bottom() - r * 1.04;
		double far = 1 + (1 - open) * 1.6 / open;
		Outline cuts = new Outline();
		double[] hole = new double[2 * blades];
		for (int i = 0; i < blades; i++) {
			double angle = (i + turn) * TURN / blades;
			double next = angle + TURN / blades;
			double fromX = x + r * open * StrictMath.cos(angle);
			double fromY = y + r * open * StrictMath.sin(angle);
			double toX = x + r * open * StrictMath.cos(next);
			double toY = y + r * open * StrictMath.sin(next);
			cuts.move(fromX, fromY).line(fromX + (toX - fromX) * far, fromY + (toY - fromY) * far);
			hole[2 * i] = fromX;
			hole[2 * i + 1] = fromY;
		}
		s.disc(p.ink(), x, y, r);
		s.stroke(p.paper(), s.side * 0.013, cuts);
		s.polygon(p.accent(), hole);
		s.panel();
	}

	/** The clock shows the film's length. */
	static void clock(Sheet s) {
		Palette p = s.palette;
		int guess = s.dice.whole(60, 200);
		int minutes = (s.facts.runtimeMinutes() != null) ? s.facts.runtimeMinutes() : guess;
		Box art = s.words.beside(p.paper(), p.paper(), 0.54);
		double r = Math.min(art.height() * (art.aside() ? 0.54 : 0.6), s.width * 0.5);
		double x = art.aside() ? art.x() + r * 1.05 : art.across(0.64);
		double y = art.aside() ? art.down(0.5) : art.bottom() - r * 1.04;
		Colour on = p.on(p.accent());
		s.disc(p.accent(), x, y, r);
		s.stroke(on, r * 0.05, hours(s.small() ? 4 : 12, x, y, r));
		Outline hands = Silhouettes.POINTER.placed(x, y, r * 0.00085, r * 0.0008, minutes * 6.0)
			.and(Silhouettes.POINTER.placed(x, y, r * 0.0011, r * 0.00052, minutes * 0.5));
		s.shape(on, hands);
		s.disc(on, x, y, r * 0.085);
		s.panel();
	}

	private static Outline hours(int count, double x, double y, double r) {
		Outline hours = new Outline();
		for (int i = 0; i < count; i++) {
			double sin = r * StrictMath.sin(i * TURN / count);
			double cos = r * StrictMath.cos(i * TURN / count);
			double inner = (i * 4 % count == 0) ? 0.76 : 0.86;
			hours.move(x + inner * sin, y - inner * cos).line(x + 0.93 * sin, y - 0.93 * cos);
		}
		return hours;
	}

	static void knife(Sheet s) {
		Palette p = s.palette;
		double angle = s.dice.between(24, 42);
		double x = s.dice.between(0.34, 0.46) * s.width;
		Box art = s.words.foot(p.paper());
		s.words.label(p.paper());
		double y = art.bottom() - s.gap() * 0.6;
		double size = Math.max(art.height() * 1.3, s.side * 0.7) / 1000;
		s.shape(p.ink(), Silhouettes.BLADE.placed(x, y, size, size, angle));
		s.shape(p.accent(), Silhouettes.HILT.placed(x, y, size, size, angle));
	}

	/** A spiral of half circles, after the titles of the fifties. */
	static void spiral(Sheet s) {
		Palette p = s.palette;
		boolean deep = s.dice.coin();
		Box art = s.words.beside(deep ? p.ink() : p.paper(), p.ink(), 0.54);
		int turns = s.small() ? 7 : 9;
		double grow = Math.max(art.width(), art.height()) * 0.62 / turns;
		double x = art.across(0.52);
		double y = art.down(0.5);
		Outline spiral = Outline.from(x, y);
		for (int i = 1; i <= turns; i++) {
			x += ((i % 2 == 1) ? 1.9 : -1.9) * grow * i;
			spiral.arc(Outline.HALF_CIRCLE, true, x, y);
		}
		s.stroke(p.accent(), grow * 0.95, spiral);
		s.panel();
	}

}
