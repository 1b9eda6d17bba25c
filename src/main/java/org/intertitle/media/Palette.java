package org.intertitle.media;

import java.util.Collections;
import java.util.Set;

import static org.intertitle.media.Mood.BRIGHT;
import static org.intertitle.media.Mood.DARK;
import static org.intertitle.media.Mood.DREAD;
import static org.intertitle.media.Mood.OPEN;
import static org.intertitle.media.Mood.PLAIN;
import static org.intertitle.media.Mood.SHARP;
import static org.intertitle.media.Mood.SILENT;
import static org.intertitle.media.Mood.STRANGE;
import static org.intertitle.media.Mood.TENDER;

/**
 * The inks of one cover: the paper and what is printed on it. Type stands on the paper,
 * on the ink or on the accent; the shade carries none.
 */
enum Palette {

	LAMPBLACK(0x14120f, 0xf1e9d8, 0xc4301f, 0x3a342c, DARK, DREAD, SHARP, SILENT),

	MIDNIGHT(0x101c2c, 0xf3ead3, 0xe9b44c, 0x27405a, DARK, STRANGE),

	GIALLO(0x17130f, 0xf6d743, 0xb0281f, 0x4a3a14, DARK, DREAD, SHARP),

	BOTTLE(0x0e2a24, 0xf2ead6, 0xe8834a, 0x1f4d40, DARK, OPEN),

	OXBLOOD(0x360b11, 0xf5e3d0, 0xee6a3c, 0x661820, DREAD, DARK, TENDER),

	NEON(0x1f1230, 0xf8e6df, 0xf26a92, 0x43266a, STRANGE, DARK),

	STEEL(0x19242e, 0xe8eff0, 0x93c6cd, 0x34495a, STRANGE, DARK, SHARP),

	PETROL(0x0b2d3b, 0xfbf0dd, 0xff8350, 0x1b5163, STRANGE, OPEN),

	TOBACCO(0x291c13, 0xf0dfc0, 0xd0a05e, 0x5b4230, SILENT, OPEN, PLAIN, DARK),

	COBALT(0x1c3c9e, 0xf7f0e0, 0xffcf33, 0x13296e, BRIGHT, SHARP, STRANGE),

	CINNABAR(0xb92c1a, 0xfbeedb, 0x17120f, 0x8f1f12, SHARP, DREAD, DARK),

	TANGERINE(0xf4803c, 0x17110d, 0xf8ecd6, 0xcf551a, SHARP, BRIGHT),

	MUSTARD(0xe8b02e, 0x1b150f, 0x841e12, 0xc98d14, OPEN, SHARP, BRIGHT),

	NEWSPRINT(0xece4d3, 0x1b1916, 0xb2301c, 0xc9bda6, PLAIN, SILENT, SHARP),

	PISTACHIO(0xcfd9ae, 0x1c2c1d, 0xee9f3a, 0x9fb077, BRIGHT, PLAIN),

	ROSE(0xf0c6b6, 0x3a1420, 0x8f1f2e, 0xdd9a8a, TENDER),

	SKY(0x8fbfd0, 0x10233a, 0xf6dd5c, 0x5f9bb2, BRIGHT, TENDER, PLAIN),

	SAND(0xe9c792, 0x2b1a12, 0x93340f, 0xd3a05c, OPEN, PLAIN),

	SILVER(0xd8d7d0, 0x171717, 0x55534d, 0xa9a79e, SILENT, PLAIN),

	LILAC(0xcabbe0, 0x22123a, 0xf4684a, 0xa48fc4, TENDER, BRIGHT, STRANGE),

	LAGOON(0xf4e8d4, 0x0a2b32, 0xf1714f, 0x8fc0b5, BRIGHT, TENDER, OPEN),

	CELADON(0xe3ead9, 0x14342c, 0xb0321e, 0xa9c3ac, PLAIN, TENDER);

	private final Colour paper;

	private final Colour ink;

	private final Colour accent;

	private final Colour shade;

	private final Set<Mood> moods;

	Palette(int paper, int ink, int accent, int shade, Mood... moods) {
		this.paper = new Colour(paper);
		this.ink = new Colour(ink);
		this.accent = new Colour(accent);
		this.shade = new Colour(shade);
		this.moods = Set.of(moods);
	}

	Colour paper() {
		return this.paper;
	}

	Colour ink() {
		return this.ink;
	}

	Colour accent() {
		return this.accent;
	}

	/** A step from the paper, for what stands behind. */
	Colour shade() {
		return this.shade;
	}

	/** The darker of paper and ink. */
	Colour dark() {
		return (this.paper.luminance() < this.ink.luminance()) ? this.paper : this.ink;
	}

	/** The lighter of paper and ink. */
	Colour light() {
		return (this.paper.luminance() < this.ink.luminance()) ? this.ink : this.paper;
	}

	/** How readily it is chosen. */
	int weight(Hints hints) {
		boolean gloomy = hints.any(Mood.GLOOMY);
		boolean light = hints.any(Mood.LIGHT);
		if (gloomy != light && clashes(gloomy ? Mood.LIGHT : Mood.GLOOMY, gloomy ? Mood.GLOOMY : Mood.LIGHT)) {
			return 0;
		}
		return 2 + 14 * (int) this.moods.stream().filter(hints.moods()::contains).count();
	}

	private boolean clashes(Set<Mood> unfit, Set<Mood> fit) {
		return !Collections.disjoint(this.moods, unfit) && Collections.disjoint(this.moods, fit);
	}

	/** What shines out of the dark. */
	Colour glow() {
		return (this.accent.contrast(dark()) >= 3) ? this.accent : light();
	}

	/** What stands before a glow. */
	Colour core() {
		return glow().equals(this.accent) ? light() : this.accent;
	}

	/** The colour for type on a ground of this palette. */
	Colour on(Colour ground) {
		return (ground.contrast(this.paper) > ground.contrast(this.ink)) ? this.paper : this.ink;
	}

}
