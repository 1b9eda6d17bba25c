package org.intertitle.publication;

import java.util.List;

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
}
