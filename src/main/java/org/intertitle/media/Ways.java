package org.intertitle.media;

/**
 * Compositions of roads, fields and weather.
 */
final class Ways {

	private Ways() {
	}

	static void road(Sheet s) {
		Palette p = s.palette;
		double vanish = s.dice.between(0.55, 0.8) * s.width;
		double spread = s.dice.between(0.4, 0.6) * s.width;
		double hill = s.side * s.dice.between(0.05, 0.12);
		double level = s.height * s.dice.between(0.42, 0.55);
		double foot = vanish - s.dice.between(0, 0.25) * s.width;
		Box title = s.words.head(p.paper());
		double horizon = Math.max(title.bottom() + s.gap() * 0.8 + hill, level);
		s.polygon(p.shade(), s.width * 0.05, horizon + 1, s.width * 0.3, horizon - hill, s.width * 0.42,
				horizon - hill * 0.9, s.width * 0.7, horizon + 1);
		s.ground(p.accent(), horizon, horizon);
		s.polygon(p.ink(), vanish - 1, horizon, vanish + 1, horizon, foot + spread, s.height, foot - spread, s.height);
		Outline dashes = new Outline();
		for (double from : new double[] { 0.08, 0.22, 0.48 }) {
			dashes.and(dash(s, horizon, vanish, foot, from));
		}
		s.shape(p.paper(), dashes);
	}

	/** A stroke of the middle line, as far down the road as it is wide. */
	private static Outline dash(Sheet s, double horizon, double vanish, double foot, double from) {
		double till = from * 1.6 + 0.02;
		double far = vanish + (foot - vanish) * from;
		double near = vanish + (foot - vanish) * till;
		double wide = s.width * 0.022;
		double down = s.height - horizon;
		return Outline.polygon(far - wide * from, horizon + down * from, far + wide * from, horizon + down * from,
				near + wide * till, horizon + down * till, near - wide * till, horizon + down * till);
	}

	static void forest(Sheet s) {
		Palette p = s.palette;
		int count = s.small() ? 6 : 9;
		int clearing = s.dice.whole(count / 2, count - 2);
		Box art = s.words.base(p.ink());
		double room = s.width * 1.06 / count;
		double soil = art.bottom() + 2;
		Outline near = new Outline();
		Outline far = new Outline();
		for (int i = 0; i < count; i++) {
			double x = i * room - s.width * 0.03;
			double thick = room * s.dice.between(0.3, 0.7);
			double top = x + room * s.dice.between(-0.25, 0.25);
			if (i == clearing) {
				s.figure(p.accent(), x + room * 0.45, soil, art.height() * 0.55);
			}
			else {
				Outline trunk = Outline.polygon(top, -2, top + thick * 0.8, -2, x + thick, soil, x, soil);
				((i % 3 == 1) ? far : near).and(trunk);
			}
		}
		s.shape(p.shade(), far);
		s.shape(p.ink(), near);
		s.ground(p.ink(), soil - 1, art.bottom() - s.gap() * 0.3);
	}

	static void house(Sheet s) {
		Palette p = s.palette;
		double x = s.dice.between(0.58, 0.76) * s.width;
		double size = s.dice.between(0.46, 0.56);
		double aside = s.dice.between(0, 0.3);
		s.paper((p.dark() == p.paper()) ? p.shade() : p.paper());
		Box sky = s.words.foot(p.dark());
		s.words.label(p.paper());
		double tall = (sky.bottom() - s.top() * 0.7) * 0.85;
		double door = sky.bottom() - tall * 0.12;
		s.disc(p.accent(), x + tall * aside, Math.max(door - tall * 0.5, s.top() + tall * size), tall * size);
		s.shape(p.dark(), Silhouettes.HOUSE.placed(x, door, tall / 1000));
		s.shape(p.dark(),
				Outline.from(0, sky.bottom())
					.curve(x, door - tall * 0.3, s.width, sky.bottom() - tall * 0.1)
					.line(s.width, s.height)
					.line(0, s.height)
					.close());
		s.box(p.accent(), x - tall * 0.12, door - tall * 0.42, tall * 0.1, tall * 0.15);
	}

	static void umbrella(Sheet s) {
		Palette p = s.palette;
		double slope = s.dice.between(0.15, 0.4);
		Box art = s.words.beside(p.paper(), p.ink(), 0.54);
		rain(s, art, slope);
		double r = Math.min(art.width() * 0.44, art.height() * 0.52);
		double x = art.across(s.tall() ? 0.56 : 0.5);
		double y = art.bottom() - r * 1.12;
		double scale = r / 1000;
		Outline coat = s.small() ? Silhouettes.CAPE : Silhouettes.RAINCOAT;
		s.shape(p.ink(), coat.placed(x - r * 0.25, y + r * 0.04, scale));
		s.shape(p.shade(), coat.placed(x + r * 0.2, y + r * 0.17, -scale, scale, 0));
		s.shape(p.accent(), Silhouettes.UMBRELLA.placed(x, y, scale));
		s.panel();
	}

	private static void rain(Sheet s, Box art, double slope) {
		int count = s.small() ? 3 : 12;
		Outline rain = new Outline();
		for (int i = 0; i < count; i++) {
			double x = art.across((i + 0.5) / count) + slope * art.height() * 0.3;
			rain.move(x, -s.side * s.dice.between(0, 0.2)).line(x - slope * art.height(), art.bottom());
		}
		s.stroke(s.palette.shade(), s.side * 0.01, rain, s.side * 0.11, s.side * 0.13);
	}

	static void balloon(Sheet s) {
		Palette p = s.palette;
		double size = s.dice.between(0.3, 0.36);
		double up = s.dice.between(0.75, 1.2);
		double apart = s.dice.between(0.7, 1.2);
		Box art = s.words.beside(p.paper(), p.ink(), 0.5);
		double r = art.shorter() * size;
		double x = art.across(art.aside() ? 0.6 : 0.66);
		double y = art.y() + r * up;
		double feet = art.aside() ? art.bottom() - s.gap() : art.bottom() + 1;
		double tall = Math.min((feet - y) * 0.42, r * 1.1);
		double child = x - r * apart;
		s.stroke(p.ink(), s.side * 0.008,
				Outline.from(x, y + r).curve(x + r * 0.3, y + r * 1.6, child + tall * 0.15, feet - tall * 0.55));
		s.disc(p.accent(), x, y, r);
		s.polygon(p.accent(), x, y + r * 0.9, x + r * 0.12, y + r * 1.16, x - r * 0.12, y + r * 1.16);
		s.shape(p.ink(), Silhouettes.DRESS.placed(child, feet, tall / 1000));
		s.panel();
	}

	static void tulip(Sheet s) {
		Palette p = s.palette;
		double lean = s.dice.between(-14, 14);
		Box art = s.words.beside(p.paper(), p.ink(), 0.46);
		double r = Math.min(art.width() * 0.9, art.height() * 0.62);
		double x = art.across(art.aside() ? 0.52 : 0.62);
		double y = art.y() + r * 0.85;
		s.stroke(p.ink(), r * 0.07,
				Outline.from(x, y - r * 0.1).curve(x + r * 0.12, y + r * 0.6, x - r * 0.05, art.bottom() + r * 0.4));
		s.shape(p.ink(), Silhouettes.LEAF.placed(x, y + r * 0.9, r / 1000));
		s.shape(p.accent(), Silhouettes.TULIP.placed(x, y, r / 1000, r / 1000, lean));
		s.shape(p.shade(), Silhouettes.PETAL.placed(x, y, r / 1000, r / 1000, lean));
		s.panel();
	}

}
