package org.intertitle.publication;

import java.util.List;

import org.intertitle.media.Picture;
import org.jspecify.annotations.Nullable;

/**
 * The publication's settings as the newsroom has them.
 *
 * @param version for the forms
 * @param name the publication's name
 * @param tagline a line under the name
 * @param mission what it stands for, Markdown
 * @param accent the colour of the house
 * @param logo stands beside the name, if there is one
 * @param language of the articles, a BCP 47 tag
 * @param timeZone an IANA zone name
 * @param ratingScale for reviews
 * @param navigation links at the head of every page
 * @param social the publication's places elsewhere
 */
record Settings(int version, String name, String tagline, String mission, String accent, @Nullable Picture logo,
		String language, String timeZone, RatingScale ratingScale, List<Link> navigation, List<Link> social) {
}
