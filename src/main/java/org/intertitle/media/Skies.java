package org.intertitle.media;

/**
 * Compositions under an open sky.
 */
final class Skies {

	private Skies() {
	}

	static void sun(Sheet s) {
		Palette p = s.palette;
		double across = s.dice.between(0.55, 0.85);
		double size = s.dice.between(0.5, 0.72);
		double sunk = s.dice.between(-0.3, 0.35);
		double tilt = s.dice.between(-0.02, 0.02) * s.height;
		Box sky = s.words.foot(p.ink());
		s.words.label(p.paper());
		double r = size * Math.min(s.width, sky.height() - s.top() * 0.5);
		double y = Math.max(s.top() + r, sky.bottom() - r * (0.4 - sunk));
		s.disc(p.accent(), across * s.width, y, r);
		s.ground(p.ink(), sky.bottom() - tilt, sky.bottom() + tilt);
	}

	static void city(Sheet s) {
		Palette p = s.palette;
		Colour air = (p.dark() == p.paper()) ? p.shade() : p.paper();
		double moon = s.dice.between(0.6, 0.82) * s.width;
		double up = s.dice.between(1, 1.3);
		double size = s.dice.between(0.34, 0.44);
		s.paper(air);
		Box sky = s.words.foot(p.dark());
		s.words.label(p.paper());
		double r = Math.min(sky.shorter(), sky.height() - s.top()) * size;
		s.disc(p.accent(), moon, s.top() + r * up, r);
		houses(s, sky);
	}

	private static void houses(Sheet s, Box sky) {
		int count = s.small() ? 9 : 12;
		int tower = s.dice.whole(2, count - 3);
		double pane = s.side * 0.024;
		Outline roofs = Outline.from(-2, s.height);
		Outline panes = new Outline();
		double x = -2;
		for (int i = 0; i < count; i++) {
			double wide = (i == count - 1) ? s.width : s.width * s.dice.between(0.7, 1.4) / count;
			double high = s.dice.between(0.05, 0.6) + ((i == tower) ? 0.35 : 0);
			double roof = sky.bottom() - (sky.bottom() - s.top()) * high;
			roofs.line(x, roof);
			if (i == tower) {
				double spire = Math.max(roof - s.side * 0.13, s.top());
				roofs.line(x + wide * 0.46, roof).line(x + wide * 0.5, spire).line(x + wide * 0.54, roof);
			}
			if (i % 3 == tower % 3 && roof + 4 * pane < sky.bottom()) {
				panes.rectangle(x + Math.min(wide * 0.3, s.width * 0.05), roof + pane * 2, pane, pane * 1.5);
			}
			x += wide;
			roofs.line(x, roof);
		}
		s.shape(s.palette.dark(), roofs.line(x, s.height).close());
		s.shape(s.palette.glow(), panes);
	}

	static void peaks(Sheet s) {
		Palette p = s.palette;
		double summit = s.dice.between(0.5, 0.75);
		double crag = s.dice.between(0.02, 0.1);
		double size = s.dice.between(0.17, 0.24);
		double up = s.dice.between(0.6, 1);
		Box sky = s.words.foot(p.ink());
		s.words.label(p.paper());
		double x = summit * s.width;
		double base = sky.bottom();
		double top = s.top() * up;
		double high = base - top;
		double spread = Math.max(s.width * 0.5, base * 0.7);
		s.disc(p.accent(), x - s.width * 0.3, base - high * 0.42, sky.shorter() * size);
		s.polygon(p.shade(), x - spread, base + 2, x, top, x + spread, base + 2);
		s.polygon(p.ink(), x, top, x + spread, base + 2, x + crag * s.width, base + 2, x - spread * 0.12,
				base - high * 0.55, x + spread * 0.06, base - high * 0.62);
		s.ground(p.ink(), base - s.gap() * 0.6, base + 1);
	}

	static void waves(Sheet s) {
		Palette p = s.palette;
		double x = s.dice.between(0.6, 0.82) * s.width;
		Box sky = s.words.foot(p.ink());
		s.words.label(p.paper());
		double step = (sky.bottom() - s.top() * 0.7) * 0.18;
		double first = sky.bottom() - 2.4 * step;
		double mast = Math.min(first - s.top() * 0.4, s.side * 0.6);
		double deck = first + step * 0.3 - mast * 0.1;
		s.polygon(p.ink(), x, deck - mast * 0.9, x, deck, x - mast * 0.45, deck);
		s.polygon(p.accent(), x + mast * 0.05, deck - mast * 0.75, x + mast * 0.36, deck, x + mast * 0.05, deck);
		s.shape(p.shade(), swell(s, first, step));
		s.shape(p.accent(), swell(s, first + step, step));
		s.shape(p.ink(), swell(s, first + 2 * step, step));
	}

	private static Outline swell(Sheet s, double level, double high) {
		double length = s.width / s.dice.between(1.6, 3);
		double x = -s.dice.between(0.1, 0.9) * length;
		Outline swell = Outline.from(x, level);
		for (int crest = 1; x < s.width; crest = -crest) {
			swell.curve(x + length / 2, level - crest * high, x + length, level);
			x += length;
		}
		return swell.line(x, s.height).line(-length, s.height).close();
	}

	static void planet(Sheet s) {
		Palette p = s.palette;
		double tilt = s.dice.between(-32, -12);
		s.paper(p.dark());
		Box art = s.words.beside(p.dark(), p.dark(), 0.54);
		double r = Math.min(art.height() * 0.36, art.width() * 0.4);
		double x = art.across(art.aside() ? 0.58 : 0.66);
		double y = art.down(0.54);
		s.disc(p.core(), x - r * 1.3, y - r * 0.95, r * 0.14);
		s.disc(p.glow(), x, y, r);
		s.shape(p.core(), Silhouettes.RING.placed(x, y, r / 1000, r / 1000, tilt));
		s.panel();
	}

	static void wire(Sheet s) {
		Palette p = s.palette;
		int slots = (s.tall() || s.small()) ? 4 : 7;
		int odd = slots / 2 + s.dice.whole(0, 1) * (slots / 4);
		Box sky = s.words.foot(p.paper());
		s.words.label(p.paper());
		double free = sky.bottom() - s.top();
		double size = Math.min(free * 0.52, s.width * 0.85 / slots) / 1000;
		double y = s.top() + free * 0.66;
		double sag = s.side * 0.06;
		double under = size * 500;
		s.stroke(p.ink(), s.side * 0.011,
				Outline.from(-2, y - sag)
					.curve(s.width * 0.5, y + sag, s.width, y - sag * 0.4)
					.move(-2, y + under)
					.curve(s.width * 0.5, y + under + sag * 1.6, s.width, y + under * 1.2));
		Outline flock = new Outline();
		for (int i = 0; i < slots; i++) {
			double share = (i + s.dice.between(0.36, 0.64)) / slots;
			double perch = y - sag * (1 - 3.4 * share + 2.8 * share * share);
			boolean faces = i == odd;
			Outline bird = Silhouettes.BIRD.placed(share * s.width, perch, faces ? -size : size, size, 0);
			if (faces) {
				s.shape(p.accent(), bird);
			}
			else if (i != odd - 1) {
				flock.and(bird);
			}
		}
		s.shape(p.ink(), flock);
	}

}
