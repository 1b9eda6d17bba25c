package org.intertitle.media;

/**
 * Compositions of stairs, fronts and stages.
 */
final class Rooms {

	private Rooms() {
	}

	static void stairs(Sheet s) {
		Palette p = s.palette;
		int steps = s.dice.whole(6, 9);
		Box title = s.words.head(p.paper());
		double low = s.height * 0.97;
		double reach = Math.max(title.right() + s.gap(), s.width * 0.4);
		double clear = Math.min(low - s.side * 0.1, title.bottom() + s.gap());
		double high = Math.max(s.height * 0.12, low - (low - clear) * s.width / reach);
		double run = (double) s.width / steps;
		double rise = (low - high) / steps;
		Outline flight = Outline.from(0, s.height).line(0, low);
		for (int i = 0; i < steps; i++) {
			flight.line(i * run, low - i * rise).line((i + 1) * run, low - i * rise);
		}
		s.shape(p.ink(), flight.line(s.width, s.height).close());
		climber(s, title, steps, low, rise);
	}

	/** Somebody on the highest step that has room for them below the title. */
	private static void climber(Sheet s, Box title, int steps, double low, double rise) {
		double run = (double) s.width / steps;
		for (int step = steps - 2; step > 0; step--) {
			double x = (step + 0.5) * run;
			double feet = low - step * rise;
			boolean free = x - s.side * 0.06 > title.right();
			double room = free ? feet - s.margin() : feet - title.bottom() - s.gap();
			if (room > s.side * 0.2 || (step == 1 && room > s.side * 0.08)) {
				s.figure(s.palette.accent(), x, feet + 1, Math.min(s.side * 0.25, room * 0.94));
				return;
			}
		}
	}

	static void facade(Sheet s) {
		Palette p = s.palette;
		int pick = s.dice.whole(0, 11);
		Box art = s.words.beside(p.paper(), p.paper(), 0.54);
		int columns = (art.width() > art.height() * 1.5) ? 5 : 3;
		double w = art.width() / columns;
		int whole = (int) Math.max(1, Math.round(art.height() / (w * 0.74) - 0.6));
		double h = art.height() / (whole + 0.6);
		double pane = Math.round(w * 0.72);
		double left = art.x() + w * 0.14;
		Outline storeys = new Outline();
		for (int i = 0; i <= whole; i++) {
			storeys.move(left, (i + 0.45) * h).line(art.right(), (i + 0.45) * h);
		}
		s.stroke((p.paper() == p.dark()) ? p.shade() : p.ink(), h * 0.7, storeys, pane, w - pane);
		int lit = (whole > 1) ? columns + pick % (columns * (whole - 1)) : pick % columns;
		double x = left + (lit % columns) * w;
		double sill = (lit / columns + 0.8) * h;
		s.box(p.accent(), x, sill - h * 0.7, pane, h * 0.7);
		Outline tenant = s.small() ? Silhouettes.PASSER_BY : Silhouettes.GUMSHOE;
		s.shape(p.dark(), tenant.placed(x + w * 0.27, sill + 1, h * 0.52 / 1000));
		s.panel();
	}

	static void curtain(Sheet s) {
		Palette p = s.palette;
		double x = s.dice.between(0.55, 0.78) * s.width;
		s.paper(p.light());
		Box art = s.words.base(p.dark());
		double floor = art.bottom();
		double leg = Math.min(art.height() * 0.3, s.side * 0.3);
		double size = leg * 0.86 / 1000;
		double heel = Math.min(x, s.width - size * 2400);
		s.shape(p.dark(), Silhouettes.SHOE.placed(heel, floor + 1, size)
			.and(Silhouettes.SHOE.placed(heel + size * 1150, floor + 1, size)));
		cloth(s, floor - leg);
		s.panel();
	}

	private static void cloth(Sheet s, double hem) {
		int folds = s.small() ? 5 : 10;
		double fold = (double) s.width / folds;
		Outline cloth = Outline.from(0, 0).line(s.width, 0).line(s.width, hem);
		Outline creases = new Outline();
		for (int i = folds - 1; i >= 0; i--) {
			cloth.curve((i + 0.5) * fold, hem + fold * 0.3, i * fold, hem);
			double crease = hem * s.dice.between(-0.3, 0.5);
			if (i > 0) {
				creases.move(i * fold, hem + 1).line(i * fold, crease);
			}
		}
		s.shape(s.palette.accent(), cloth.close());
		s.stroke(s.palette.dark(), s.side * 0.012, creases);
	}

}
