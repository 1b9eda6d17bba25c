package org.intertitle.media;

import java.util.Locale;

/**
 * Compositions of plain shapes and letters.
 */
final class Signs {

	/** Articles that a catalogue would skip, and what is no letter or digit. */
	private static final String SKIPPED = "(?i)^((the|a|an|la|le|les|il|lo|el|der|die|das|l)[ ’'])?[^\\p{L}\\p{N}]*";

	private Signs() {
	}

	static void monogram(Sheet s) {
		Palette p = s.palette;
		boolean deep = s.dice.coin();
		Colour ground = deep ? p.ink() : p.paper();
		s.paper(deep ? p.paper() : p.accent());
		Box art = s.words.beside(ground, ground, 0.5);
		String letter = initial(s.facts.title());
		double em = s.words.width(letter);
		double size = Math.min(art.height() * 1.45, art.width() * 1.15 / em);
		double x = art.aside() ? art.x() + s.gap() * 0.6 + em * size / 2 : art.across(0.56);
		double baseline = art.bottom() + size * (art.aside() ? -0.02 : 0.05);
		s.letter(deep ? p.accent() : p.paper(), letter, x, baseline, size);
		s.panel();
	}

	private static String initial(String title) {
		String bare = title.replaceFirst(SKIPPED, "");
		return bare.isEmpty() ? "*" : Character.toString(bare.codePointAt(0)).toUpperCase(Locale.ROOT);
	}

	static void roundel(Sheet s) {
		Palette p = s.palette;
		double across = s.dice.between(0.52, 0.58);
		double r = s.tall() ? s.width * 0.54 : s.height * 0.58;
		double x = (s.tall() ? 0.58 : across) * s.width;
		double y = s.height * (s.tall() ? 0.4 : 0.5);
		double left = x - r * 0.7;
		s.disc(p.accent(), x, y, r);
		s.words.within(new Box(left, y - r * 0.46, Math.min(r * 1.42, s.width - s.margin() - left), r), p.accent());
		s.ground(p.ink(), s.height * (s.tall() ? 0.84 : 0.93), s.height * (s.tall() ? 0.8 : 0.9));
	}

	static void pair(Sheet s) {
		Palette p = s.palette;
		boolean upright = s.dice.coin();
		double apart = s.dice.between(0.5, 0.75);
		Box art = s.words.beside(p.paper(), p.paper(), 0.56);
		boolean stands = upright && art.height() > art.width() * 0.8;
		double r = Math.round(Math.min(art.width() * (stands ? 0.4 : 0.27), art.height() * (stands ? 0.33 : 0.44)));
		double dx = Math.round(r * apart * (stands ? 0.3 : 1));
		double dy = Math.round(r * apart * (stands ? 0.95 : 0.2));
		double x = Math.round(art.across(art.aside() ? 0.5 : 0.58));
		double y = Math.round(art.aside() ? art.down(0.5) : art.bottom() - (r + dy) * 1.05);
		double k = StrictMath.sqrt(r * r / (dx * dx + dy * dy) - 1);
		s.disc(p.accent(), x - dx, y - dy, r);
		s.disc(p.ink(), x + dx, y + dy, r);
		s.shape(p.shade(),
				Outline.from(x - dy * k, y + dx * k)
					.arc(r, true, x + dy * k, y - dx * k)
					.arc(r, true, x - dy * k, y + dx * k)
					.close());
		s.panel();
	}

	static void bars(Sheet s) {
		Palette p = s.palette;
		int count = s.dice.whole(5, 6);
		int over = s.dice.whole(1, count - 2);
		Box art = s.words.base(p.paper());
		Outline[] strips = { new Outline(), new Outline(), new Outline() };
		double room = s.width * 0.98 / count;
		for (int i = 0; i < count; i++) {
			double x = (i + 0.1) * room;
			double wide = room * s.dice.between(0.55, 0.95);
			double length = art.height() * s.dice.between(0.35, 0.95);
			double deep = (i == over) ? art.height() * 0.5 : length;
			double cut = s.side * s.dice.between(-0.04, 0.04);
			double top = x + room * s.dice.between(-0.08, 0.08);
			strips[i % 3].and(Outline.polygon(top, -2, top + wide, -2, x + wide, deep + cut, x, deep));
			if (i == over) {
				double tall = (art.bottom() - deep) * 0.8;
				strips[0].and(Silhouettes.COAT.placed(x + wide * 0.5, art.bottom(), tall / 1000));
			}
		}
		s.shape(p.ink(), strips[0]);
		s.shape(p.accent(), strips[1]);
		s.shape(p.shade(), strips[2]);
	}

}
