package org.intertitle.web;

import java.util.Locale;

/**
 * The kinds of records that pages are made from, as the triggers of V018 name them in the
 * table {@code content_change}.
 */
public enum ContentKind {

	ARTICLE, FILM, PERSON, AUTHOR,

	/** An author's name and picture, without the bio. */
	BYLINE,

	TOPIC, SERIES;

	/**
	 * Names one record.
	 * @return its content key, such as "film:heat-1995"
	 */
	public String key(String slug) {
		return prefix() + slug;
	}

	/**
	 * What the keys of this kind begin with.
	 */
	public String prefix() {
		return name().toLowerCase(Locale.ROOT) + ":";
	}

}
