package org.intertitle.newsroom;

import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * The article form exactly as it was typed.
 *
 * @param title the headline
 * @param slug the address; blank for one that follows from the title
 * @param kind the name of a {@link org.intertitle.article.Kind}
 * @param kicker a short label
 * @param standfirst Markdown
 * @param body Markdown
 * @param film as the catalogue labels it, such as "Ballerina (2025)"
 * @param rating a number with a dot or a comma
 * @param verdict Markdown
 * @param authors names between commas, in the order of the byline
 * @param topics names between commas
 * @param series its name
 * @param cover the address or the key of a picture
 * @param publishAt a date and a time in the publication's zone, as {@code datetime-local}
 * fields send it
 * @param plannedOn a date, as {@code date} fields send it
 * @param embargoNote for colleagues
 * @param searchTitle for search engines
 * @param searchDescription for search engines
 * @param canonicalUrl where the article was published first
 * @param correction paragraphs, each beginning with its date and a colon
 */
record ArticleFields(String title, String slug, String kind, String kicker, String standfirst, String body, String film,
		String rating, String verdict, String authors, String topics, String series, String cover, String publishAt,
		String plannedOn, String embargoNote, String searchTitle, String searchDescription, String canonicalUrl,
		String correction) {

	/** An article that nobody has begun. */
	static final ArticleFields EMPTY = new ArticleFields(null, null, "REVIEW", null, null, null, null, null, null, null,
			null, null, null, null, null, null, null, null, null, null);

	ArticleFields(@Nullable String title, @Nullable String slug, @Nullable String kind, @Nullable String kicker,
			@Nullable String standfirst, @Nullable String body, @Nullable String film, @Nullable String rating,
			@Nullable String verdict, @Nullable String authors, @Nullable String topics, @Nullable String series,
			@Nullable String cover, @Nullable String publishAt, @Nullable String plannedOn,
			@Nullable String embargoNote, @Nullable String searchTitle, @Nullable String searchDescription,
			@Nullable String canonicalUrl, @Nullable String correction) {
		this.title = line(title);
		this.slug = line(slug);
		this.kind = line(kind);
		this.kicker = line(kicker);
		this.standfirst = text(standfirst);
		this.body = text(body);
		this.film = line(film);
		this.rating = line(rating);
		this.verdict = text(verdict);
		this.authors = line(authors);
		this.topics = line(topics);
		this.series = line(series);
		this.cover = line(cover);
		this.publishAt = line(publishAt);
		this.plannedOn = line(plannedOn);
		this.embargoNote = text(embargoNote);
		this.searchTitle = line(searchTitle);
		this.searchDescription = line(searchDescription);
		this.canonicalUrl = line(canonicalUrl);
		this.correction = text(correction);
	}

	private static String line(@Nullable String typed) {
		return (typed != null) ? typed.strip() : "";
	}

	/** Forms send line ends as CRLF (HTML, section 4.10.21.4); texts keep LF. */
	private static String text(@Nullable String typed) {
		return (typed != null) ? typed.replace("\r\n", "\n").replace('\r', '\n').stripTrailing() : "";
	}

	private static final Map<String, String> LABELS = labels();

	private static Map<String, String> labels() {
		Map<String, String> labels = new LinkedHashMap<>();
		labels.put("title", "Title");
		labels.put("slug", "Slug");
		labels.put("kind", "Kind");
		labels.put("kicker", "Kicker");
		labels.put("standfirst", "Standfirst");
		labels.put("body", "Body");
		labels.put("film", "Film");
		labels.put("rating", "Rating");
		labels.put("verdict", "Verdict");
		labels.put("authors", "Authors");
		labels.put("topics", "Topics");
		labels.put("series", "Series");
		labels.put("cover", "Cover image");
		labels.put("publishAt", "Publish at");
		labels.put("plannedOn", "Planned for");
		labels.put("embargoNote", "Embargo note");
		labels.put("searchTitle", "Search title");
		labels.put("searchDescription", "Search description");
		labels.put("canonicalUrl", "Canonical URL");
		labels.put("correction", "Correction");
		return Collections.unmodifiableMap(labels);
	}

	/** What the form calls a field. */
	static String label(String name) {
		return Objects.requireNonNull(LABELS.get(name), name);
	}

	/** Whether a field holds running text, in which two edits can both be had. */
	static boolean isText(String name) {
		return Set.of("standfirst", "body", "verdict", "embargoNote", "correction").contains(name);
	}

	/**
	 * The fields by name, in the order of the form.
	 */
	public Map<String, String> byName() {
		Map<String, String> byName = new LinkedHashMap<>();
		List<String> values = List.of(this.title, this.slug, this.kind, this.kicker, this.standfirst, this.body,
				this.film, this.rating, this.verdict, this.authors, this.topics, this.series, this.cover,
				this.publishAt, this.plannedOn, this.embargoNote, this.searchTitle, this.searchDescription,
				this.canonicalUrl, this.correction);
		Iterator<String> value = values.iterator();
		LABELS.keySet().forEach((name) -> byName.put(name, value.next()));
		return byName;
	}

	/** The same with another value in one field. */
	ArticleFields with(String name, String value) {
		Map<String, String> byName = byName();
		byName.put(name, value);
		return ofNames(byName);
	}

	/** Fields by name; those that are missing are blank. */
	static ArticleFields ofNames(Map<String, String> byName) {
		return new ArticleFields(byName.get("title"), byName.get("slug"), byName.get("kind"), byName.get("kicker"),
				byName.get("standfirst"), byName.get("body"), byName.get("film"), byName.get("rating"),
				byName.get("verdict"), byName.get("authors"), byName.get("topics"), byName.get("series"),
				byName.get("cover"), byName.get("publishAt"), byName.get("plannedOn"), byName.get("embargoNote"),
				byName.get("searchTitle"), byName.get("searchDescription"), byName.get("canonicalUrl"),
				byName.get("correction"));
	}

}
