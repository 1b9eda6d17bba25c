package org.intertitle.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * The settings as an editor fills them in.
 *
 * @param name the publication's name, never blank
 * @param tagline a line under the name
 * @param mission what the publication stands for, Markdown
 * @param accent the colour of the house, a name from the style sheet
 * @param logoId a picture to stand beside the name, if any
 * @param language of the articles, a BCP 47 tag
 * @param timeZone an IANA zone name; all dates are shown in it
 * @param ratingScale for reviews
 * @param navigation links at the head of every page
 * @param social the publication's places elsewhere
 */
public record PublicationForm(String name, String tagline, String mission, String accent, @Nullable Long logoId,
		String language, String timeZone, RatingScale ratingScale, List<Link> navigation, List<Link> social) {

	/** As much of a text as the audit list needs. */
	private static final int LONGEST = 60;

	PublicationForm withMasthead(String name, String tagline, String mission, String accent, List<Link> navigation,
			List<Link> social) {
		return new PublicationForm(name, tagline, mission, accent, this.logoId, this.language, this.timeZone,
				this.ratingScale, navigation, social);
	}

	PublicationForm withHouse(@Nullable Long logoId, String language, String timeZone, RatingScale ratingScale) {
		return new PublicationForm(this.name, this.tagline, this.mission, this.accent, logoId, language, timeZone,
				ratingScale, this.navigation, this.social);
	}

	/**
	 * What differs from former settings.
	 * @param former the settings before
	 * @return for the audit list, such as "accent from plum to emerald"; blank if nothing
	 * does
	 */
	String changesFrom(PublicationForm former) {
		List<String> changes = new ArrayList<>();
		note(changes, "name", former.name, this.name);
		note(changes, "tagline", former.tagline, this.tagline);
		note(changes, "mission", former.mission, this.mission);
		note(changes, "accent", former.accent, this.accent);
		note(changes, "logo", String.valueOf(former.logoId), String.valueOf(this.logoId));
		note(changes, "language", former.language, this.language);
		note(changes, "time zone", former.timeZone, this.timeZone);
		note(changes, "rating scale", former.ratingScale.inWords(), this.ratingScale.inWords());
		note(changes, "navigation", labels(former.navigation), labels(this.navigation));
		note(changes, "social links", labels(former.social), labels(this.social));
		return String.join("; ", changes);
	}

	private static void note(List<String> changes, String what, String before, String after) {
		if (!before.equals(after)) {
			changes.add("%s from %s to %s".formatted(what, shortened(before), shortened(after)));
		}
	}

	private static String shortened(String value) {
		return (value.length() <= LONGEST) ? "“" + value + "”" : "“" + value.substring(0, LONGEST) + "…”";
	}

	private static String labels(List<Link> links) {
		return links.stream().map((link) -> link.label() + " " + link.href()).collect(Collectors.joining(", "));
	}

}
