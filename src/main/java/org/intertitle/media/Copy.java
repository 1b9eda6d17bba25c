package org.intertitle.media;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * What is to be said on a cover, as far as there is room.
 */
final class Copy {

	/** How much more room a title of a few letters gets. */
	private static final double SHORT_TITLE_BONUS = 0.08;

	/** The part of the sheet that a title may take before words are left out. */
	private static final double MOST_ROOM = 0.48;

	private final CoverFacts facts;

	private final CoverFormat format;

	private final Lettering lettering;

	Copy(CoverFacts facts, CoverFormat format, Lettering lettering) {
		this.facts = facts;
		this.format = format;
		this.lettering = lettering;
	}

	CoverFormat format() {
		return this.format;
	}

	String title() {
		return this.facts.title();
	}

	/** Kind and year, as far as they fit the sheet. */
	String kicker() {
		String kicker = (this.facts.year() != null) ? this.facts.kind() + " · " + this.facts.year() : this.facts.kind();
		return fits(kicker, measure()) ? kicker : "";
	}

	/** Country and length, as far as they fit a line of that width. */
	@Nullable String imprint(double width) {
		if (!this.format.labelled()) {
			return null;
		}
		String country = this.facts.country();
		String minutes = (this.facts.runtimeMinutes() != null) ? this.facts.runtimeMinutes() + " min" : null;
		String both = (country != null && minutes != null) ? country + " · " + minutes : country;
		if (both != null && fits(both, width)) {
			return both;
		}
		return (minutes != null && fits(minutes, width)) ? minutes : null;
	}

	/** All of it on one line, or only kind and year. */
	String everything() {
		String imprint = imprint(measure());
		String everything = (imprint != null) ? kicker() + " · " + imprint : kicker();
		return fits(everything, measure()) ? everything : kicker();
	}

	/**
	 * The part of the sheet's height that the title may take at first.
	 * @param loud whether it is to be large
	 */
	double share(boolean loud) {
		double bonus = (title().length() < 5) ? SHORT_TITLE_BONUS : 0;
		return bonus + switch (this.format) {
			case POSTER -> loud ? 0.34 : 0.2;
			case CARD -> loud ? 0.4 : 0.27;
			case STILL, SOCIAL -> loud ? 0.34 : 0.23;
		};
	}

	/** Sets the title into a space, and into a higher one if words would be left out. */
	Setting fit(double width, double height) {
		Setting setting = set(width, height);
		return setting.whole() ? setting : set(width, Math.max(height, MOST_ROOM * this.format.height()));
	}

	/**
	 * Whether a column is wide enough for title and label.
	 * @param times how many times the smallest size the title must have
	 */
	boolean fits(double width, double times) {
		Setting setting = this.lettering.fit(title(), width, 0.7 * this.format.height(), this.format.height(), 1);
		return (!this.format.labelled() || fits(kicker(), width))
				&& setting.size() >= times * this.format.smallestTitle();
	}

	private Setting set(double width, double height) {
		return this.lettering.fit(title(), width, height, this.format.shorter() / 2, this.format.smallestTitle());
	}

	/** The width between the margins. */
	double measure() {
		return this.format.width() - 2 * this.format.margin();
	}

	private boolean fits(String label, double width) {
		int size = this.format.labelSize();
		return this.lettering.width(label.toUpperCase(Locale.ROOT), size, Mark.Words.tracking(size)) <= width;
	}

}
