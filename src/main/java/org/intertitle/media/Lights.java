package org.intertitle.media;

/**
 * Compositions of a light in the dark.
 */
final class Lights {

	private Lights() {
	}

	static void door(Sheet s) {
		Palette p = s.palette;
		double ajar = s.dice.between(0.3, 0.42);
		double lean = s.dice.between(-0.7, 0.1);
		s.paper(p.dark());
		Box art = s.words.beside(p.dark(), p.dark(), 0.52);
		double w = art.shorter() * ajar;
		double x = art.across(s.tall() ? 0.56 : 0.4);
		double floor = art.down(0.66);
		double near = art.bottom() + 1;
		double tall = floor * 0.6;
		double middle = x + w * 0.5;
		double falls = middle + w * lean * 0.7;
		s.polygon(p.glow(), x, -2, x + w, -2, x + w, floor, x + w * (2 + lean), near, x - w * (0.8 - lean), near, x,
				floor);
		s.polygon(p.dark(), middle - tall * 0.1, floor, middle + tall * 0.1, floor, falls + tall * 0.3, near,
				falls - tall * 0.3, near);
		s.figure(p.dark(), middle, floor + 2, tall);
		s.panel();
	}

	static void spotlight(Sheet s) {
		Palette p = s.palette;
		double lamp = s.dice.between(-0.85, 0.85);
		s.paper(p.dark());
		Box art = s.words.beside(p.dark(), p.dark(), 0.56);
		double r = Math.min(art.width() * 0.36, art.height() * 0.5);
		double x = art.across(0.54);
		double from = x + lamp * r;
		double floor = art.bottom() - r * 0.26 - (art.aside() ? s.gap() : 0);
		s.polygon(p.glow(), from - r * 0.1, -2, from + r * 0.1, -2, x + r, floor, x - r, floor);
		s.shape(p.core(), Silhouettes.POOL.placed(x, floor, r / 1000));
		s.figure(p.dark(), x, floor + r * 0.04, floor * 0.55);
	}

	static void keyhole(Sheet s) {
		Palette p = s.palette;
		s.paper(p.dark());
		Box art = s.words.beside(p.dark(), p.dark(), 0.5);
		double r = Math.min(art.width() * 0.4, art.height() * 0.33);
		double x = art.across(s.tall() ? 0.6 : 0.46);
		double y = art.y() + r * 1.15;
		double foot = Math.min(art.bottom() + 2, y + r * 2.4);
		s.shape(p.glow(), Silhouettes.SKIRT_OF_KEYHOLE.placed(x, y, r / 1000, (foot - y) / 2400, 0));
		s.disc(p.glow(), x, y, r);
		s.figure(p.dark(), x + r * 0.1, foot, (foot - y) * 0.9);
	}

	static void blinds(Sheet s) {
		Palette p = s.palette;
		double slope = s.dice.between(0.06, 0.2);
		double stand = s.dice.between(0.42, 0.58);
		s.paper(p.dark());
		Box art = s.words.beside(p.dark(), p.dark(), 0.56);
		double drop = slope * art.width();
		double pitch = (art.height() + drop) / 7;
		Outline across = Outline.from(art.across(0.5) - drop * 0.5, -pitch * 0.4)
			.line(art.across(0.5) + drop * 0.5, art.bottom() + drop);
		s.stroke(p.glow(), art.width() * 1.3, across, pitch * 0.64, pitch * 0.36);
		s.shape(p.dark(), Silhouettes.GUMSHOE.placed(art.across(stand), art.bottom() + 2, art.height() * 0.9 / 1000));
		s.panel();
	}

	static void flame(Sheet s) {
		Palette p = s.palette;
		boolean turned = s.dice.coin();
		s.paper(p.dark());
		Box art = s.words.beside(p.dark(), p.dark(), 0.46);
		double tall = Math.min(art.height() * 0.52, art.width() * 0.95);
		double x = art.aside() ? art.x() + tall * 0.68 : art.across(0.62);
		double wick = art.bottom() - Math.max(art.height() * 0.32, tall * 0.4);
		double lean = turned ? -tall : tall;
		s.disc(p.shade(), x, wick - tall * 0.42, tall * 0.66);
		s.box(p.light(), x - tall * 0.19, wick + tall * 0.06, tall * 0.38, s.height - wick);
		s.shape(p.glow(), Silhouettes.FLAME.placed(x, wick, lean / 1000, tall / 1000, 0));
		s.shape(p.core(), Silhouettes.FLAME.placed(x, wick, lean * 0.45 / 1000, tall * 0.45 / 1000, 0));
		s.panel();
	}

}
