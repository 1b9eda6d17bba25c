package org.intertitle.media;

/**
 * Compositions of eyes, faces and hands.
 */
final class Faces {

	private Faces() {
	}

	static void eye(Sheet s) {
		Palette p = s.palette;
		double look = s.dice.between(-0.28, 0.06);
		boolean night = p.paper() == p.dark();
		Colour lid = night ? p.accent() : p.ink();
		Box art = s.words.beside(p.paper(), p.paper(), 0.56);
		double half = Math.max(art.width() * 0.56, Math.min(art.height() * 0.9, art.width() * 0.7));
		double high = Math.min(half * 0.5, art.height() * 0.4);
		double x = art.aside() ? art.x() + half * 1.1 : art.across(0.58);
		double y = art.down(0.56);
		s.stroke(lid, s.side * 0.035, lashes(s.small() ? 1 : 2, x, y, half, high));
		s.shape(lid, almond(x, y - high * 0.06, half * 1.08, high * 1.16));
		s.shape(p.light(), almond(x, y, half, high));
		s.disc(night ? p.dark() : p.accent(), x + look * half, y, high * 0.9);
		s.disc(night ? p.accent() : p.dark(), x + look * half, y, high * 0.45);
		s.panel();
	}

	private static Outline almond(double x, double y, double half, double high) {
		return Outline.from(x - half, y)
			.curve(x, y - high * 2, x + half, y)
			.curve(x, y + high * 2, x - half, y)
			.close();
	}

	private static Outline lashes(int each, double x, double y, double half, double high) {
		Outline lashes = new Outline();
		for (int i = -each; i <= each; i++) {
			double sin = StrictMath.sin(i * 0.42);
			lashes.move(x + half * 0.72 * sin, y - high * 0.75 * StrictMath.cos(i * 0.42))
				.line(x + half * 1.2 * sin, y - high * 1.75 * StrictMath.cos(i * 0.38));
		}
		return lashes;
	}

	static void profiles(Sheet s) {
		Palette p = s.palette;
		double gap = s.dice.between(0.02, 0.1) * s.side;
		double middle = s.dice.between(0.5, 0.62) * s.width;
		Box art = s.words.base(p.ink());
		double scale = (art.height() + s.gap()) / 1000;
		double foot = art.bottom() + s.gap() * 0.9;
		s.shape(p.accent(), Silhouettes.PROFILE.placed(middle + gap, foot, -scale, scale, 0));
		s.shape(p.ink(), Silhouettes.PROFILE.placed(middle - gap, foot, scale));
		s.panel();
	}

	static void mask(Sheet s) {
		Palette p = s.palette;
		boolean smile = s.dice.coin();
		double tilt = s.dice.between(-8, 8);
		Box art = s.words.beside(p.paper(), p.paper(), 0.5);
		double tall = Math.min(art.height() * 0.98, art.width() * 1.15);
		double scale = tall / 1000;
		double x = art.aside() ? art.x() + tall * 0.47 : art.across(0.6);
		double chin = art.down(0.5) + tall * 0.48;
		s.shape(p.accent(), Silhouettes.MASK.placed(x, chin, scale, scale, tilt));
		s.shape(p.paper(), Silhouettes.EYES_OF_MASK.placed(x, chin, scale, scale, tilt)
			.and((smile ? Silhouettes.SMILE : Silhouettes.FROWN).placed(x, chin, scale, scale, tilt)));
		s.panel();
	}

	static void hand(Sheet s) {
		Palette p = s.palette;
		double x = s.dice.between(0.58, 0.72) * s.width;
		double lean = s.dice.between(-10, 14);
		double aside = s.dice.between(0, 0.3);
		Box art = s.words.foot(p.ink());
		s.words.label(p.paper());
		double tall = art.bottom() * 0.96;
		double scale = tall / 1000;
		s.disc(p.accent(), x + tall * aside, tall * 0.42, tall * 0.34);
		s.shape(p.ink(), Silhouettes.HAND.placed(x, art.bottom() + tall * 0.05, scale, scale, lean));
		s.panel();
	}

	static void looming(Sheet s) {
		Palette p = s.palette;
		double aside = s.dice.between(0.62, 0.74);
		Box art = s.words.beside(p.paper(), p.ink(), 0.52);
		double large = art.height() * 1.06 / 1000;
		double small = art.height() * 0.42 / 1000;
		s.shape(p.accent(),
				Silhouettes.GUMSHOE.placed(art.across(aside), art.bottom() + art.height() * 0.13, -large, large, 0));
		Outline other = s.small() ? Silhouettes.COAT_AFAR : Silhouettes.COAT;
		s.shape(p.ink(), other.placed(art.across(art.aside() ? 0.16 : 0.3), art.bottom() + 1, small));
		s.panel();
	}

}
