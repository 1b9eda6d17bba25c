package org.intertitle.search;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.intertitle.article.Kind;
import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * What a reader asks for. What cannot be meant is left out, so that every address can be
 * answered.
 *
 * @param wording of the question
 * @param kind of article; none for any
 * @param year in which the film came out; none for any
 * @param rating the lowest; none for any, and for articles without one
 * @param author by name or slug; blank for anybody
 * @param genre of the film; blank for any
 * @param from where in the results the page begins
 */
record SearchRequest(Wording wording, @Nullable Kind kind, @Nullable Integer year, @Nullable BigDecimal rating,
		String author, String genre, From from) {

	private static final int LONGEST_NAME = 100;

	/**
	 * Reads the parameters of an address, of which any may be missing.
	 */
	static SearchRequest of(Map<String, String> parameters) {
		return new SearchRequest(Wording.of(parameters.get("q")), kind(text(parameters, "kind")),
				year(text(parameters, "year")), rating(text(parameters, "rating")), text(parameters, "author"),
				text(parameters, "genre"), From.parse(parameters.get("from")));
	}

	private static String text(Map<String, String> parameters, String name) {
		String text = Wording.of(parameters.get(name)).typed();
		return text.substring(0,
				text.offsetByCodePoints(0, Math.min(LONGEST_NAME, text.codePointCount(0, text.length()))));
	}

	private static @Nullable Kind kind(String name) {
		return Arrays.stream(Kind.values()).filter((kind) -> name(kind).equals(name)).findFirst().orElse(null);
	}

	private static String name(Kind kind) {
		return kind.name().toLowerCase(Locale.ROOT);
	}

	private static @Nullable Integer year(String year) {
		return year.matches("[0-9]{4}") ? Integer.valueOf(year) : null;
	}

	private static @Nullable BigDecimal rating(String rating) {
		return rating.matches("[0-9]{1,3}(\\.[0-9])?") ? new BigDecimal(rating) : null;
	}

	/**
	 * The same in other words.
	 */
	SearchRequest with(Wording other) {
		return new SearchRequest(other, this.kind, this.year, this.rating, this.author, this.genre, this.from);
	}

	/**
	 * Whether it asks for less than everything that has the words.
	 */
	public boolean narrowed() {
		return this.kind != null || this.year != null || this.rating != null || !this.author.isEmpty()
				|| !this.genre.isEmpty();
	}

	/**
	 * The address of the same question from another place on.
	 * @param next where the page begins
	 */
	String pathFrom(From next) {
		Map<String, String> values = values();
		values.put("from", next.toString());
		return path(values);
	}

	/**
	 * The address of another question, narrowed in the same way.
	 * @param q what to look for
	 */
	public String pathFor(String q) {
		Map<String, String> values = values();
		values.put("q", q);
		return path(values);
	}

	/**
	 * The address of the same question without anything that narrows it.
	 */
	public String pathOfAll() {
		return path(Map.of("q", this.wording.typed()));
	}

	private Map<String, String> values() {
		Map<String, String> values = new LinkedHashMap<>();
		values.put("q", this.wording.typed());
		values.put("kind", (this.kind != null) ? name(this.kind) : "");
		values.put("year", (this.year != null) ? this.year.toString() : "");
		values.put("rating", (this.rating != null) ? this.rating.toPlainString() : "");
		values.put("author", this.author);
		values.put("genre", this.genre);
		return values;
	}

	private static String path(Map<String, String> values) {
		UriComponentsBuilder path = UriComponentsBuilder.fromPath("/search");
		values.forEach((name, value) -> {
			if (!value.isEmpty()) {
				path.queryParam(name, "{" + name + "}");
			}
		});
		return path.encode().buildAndExpand(values).toUriString();
	}

}
