package org.intertitle.media;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * What is to be said on a cover, as far as there is room.
 */
final class Copy {

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

	boolean kickerFits(double width) {
		return fits(kicker(), width);
	}

	/** Country and length, as far as they fit a line of that width. */
	@Nullable String imprint(double width) {
		if (this.format == CoverFormat.CARD) {
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

	/** The width between the margins. */
	double measure() {
		return this.format.width() - 2 * this.format.margin();
	}

	private boolean fits(String label, double width) {
		int size = this.format.labelSize();
		return this.lettering.width(label.toUpperCase(Locale.ROOT), size, Mark.Words.tracking(size)) <= width;
	}

}
