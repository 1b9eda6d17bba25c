package org.intertitle.structured;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Somebody, by name (https://schema.org/Person).
 *
 * @param name as it is printed, and nothing else
 * @param url their page on this site, if it is told
 * @param jobTitle what an author is to the publication
 * @param description a biography, without markup
 * @param image a portrait
 * @param sameAs their pages elsewhere
 */
public record Person(String name, @Nullable String url, @Nullable String jobTitle, @Nullable String description,
		@Nullable ImageObject image, List<String> sameAs) implements Thing {

	/**
	 * Somebody of whom only the name is told.
	 * @param name as it is printed
	 * @param url their page on this site, if it is told
	 * @return a person
	 */
	public static Person named(String name, @Nullable String url) {
		return new Person(name, url, null, null, null, List.of());
	}

}
