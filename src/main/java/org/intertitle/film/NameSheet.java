package org.intertitle.film;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import org.intertitle.web.Slug;
import org.jspecify.annotations.Nullable;

/**
 * The form of a person or a series exactly as it was typed.
 *
 * @param name as it is printed
 * @param slug the address; left empty, one is made
 * @param description of a series, Markdown
 */
record NameSheet(String name, String slug, String description) {

	private static final int LONGEST_NAME = 200;

	private static final int LONGEST_TEXT = 5_000;

	NameSheet(@Nullable String name, @Nullable String slug, @Nullable String description) {
		this.name = Objects.requireNonNullElse(name, "");
		this.slug = Objects.requireNonNullElse(slug, "");
		this.description = Objects.requireNonNullElse(description, "");
	}

	/**
	 * Reads it.
	 * @param formerSlug the address before; stays allowed however it is written
	 * @param what it is, such as "person"
	 * @return the same without needless spaces
	 * @throws FilmRefused if it cannot be read
	 */
	NameSheet read(@Nullable String formerSlug, String what) {
		NameSheet read = new NameSheet(this.name.strip().replaceAll("\\s+", " "), this.slug.strip(),
				this.description.strip());
		Map<String, String> faults = new LinkedHashMap<>();
		if (read.name.isEmpty()) {
			faults.put("name", "A %s needs a name.".formatted(what));
		}
		if (read.name.length() > LONGEST_NAME) {
			faults.put("name", tooLong(read.name, LONGEST_NAME));
		}
		if (!read.slug.isEmpty() && !read.slug.equals(formerSlug)
				&& (read.slug.length() > LONGEST_NAME || !read.slug.equals(Slug.of(read.slug)))) {
			faults.put("slug", "An address has small letters, digits and single hyphens, such as “%s”."
				.formatted(Slug.of(read.slug.substring(0, Math.min(read.slug.length(), LONGEST_NAME)))));
		}
		if (read.description.length() > LONGEST_TEXT) {
			faults.put("description", tooLong(read.description, LONGEST_TEXT));
		}
		if (!faults.isEmpty()) {
			throw new FilmRefused(faults);
		}
		return read;
	}

	private static String tooLong(String text, int longest) {
		return "This is too long: %,d characters, of at most %,d.".formatted(text.length(), longest);
	}

}
