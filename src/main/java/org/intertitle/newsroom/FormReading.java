package org.intertitle.newsroom;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

import org.intertitle.article.ArticleForm;
import org.intertitle.article.Correction;
import org.intertitle.article.Kind;
import org.intertitle.author.NamedAuthor;
import org.intertitle.film.FilmFinder;
import org.intertitle.markdown.Markdown;
import org.intertitle.markdown.MarkdownRefused;
import org.intertitle.publication.Site;
import org.intertitle.web.FieldErrors;
import org.intertitle.web.Slug;
import org.jspecify.annotations.Nullable;

/**
 * Makes an article of what was typed, and notes at which field it cannot. Nothing needs
 * to be there: that is for the check before publishing.
 */
final class FormReading {

	private static final int LONGEST_TITLE = 300;

	private static final int LONGEST_LABEL = 80;

	private static final int LONGEST_PARAGRAPH = 2000;

	private static final int LONGEST_ADDRESS = 2000;

	private static final int MOST_CORRECTIONS = 50;

	private final ArticleFields typed;

	private final References.Found found;

	private final Site site;

	private final Markdown markdown;

	private final LocalDate today;

	private final Map<String, String> errors = new LinkedHashMap<>();

	FormReading(ArticleFields typed, References.Found found, Site site, Markdown markdown, Instant now) {
		this.typed = typed;
		this.found = found;
		this.site = site;
		this.markdown = markdown;
		this.today = LocalDate.ofInstant(now, site.zone());
	}

	/**
	 * Reads the form.
	 * @return the article; only to be kept if nothing is wrong
	 */
	ArticleForm read() {
		String title = atMost(LONGEST_TITLE, "title", "A title", this.typed.title());
		String slug = slug();
		Kind kind = kind();
		String kicker = atMost(LONGEST_LABEL, "kicker", "A kicker", this.typed.kicker());
		String standfirst = atMost(LONGEST_PARAGRAPH, "standfirst", "A standfirst", this.typed.standfirst());
		String body = body();
		String film = film();
		BigDecimal rating = or(null, "rating", this::rating);
		String verdict = atMost(LONGEST_PARAGRAPH, "verdict", "A verdict", this.typed.verdict());
		List<String> authors = authors();
		List<String> topics = topics();
		String series = series();
		Instant publishAt = or(null, "publishAt", this::publishAt);
		LocalDate plannedOn = or(null, "plannedOn", this::plannedOn);
		String embargo = atMost(LONGEST_PARAGRAPH, "embargoNote", "An embargo note", this.typed.embargoNote());
		String searchTitle = atMost(LONGEST_TITLE, "searchTitle", "A search title", this.typed.searchTitle());
		String searchDescription = atMost(LONGEST_PARAGRAPH, "searchDescription", "A search description",
				this.typed.searchDescription());
		String canonical = or("", "canonicalUrl", this::canonicalUrl);
		List<Correction> corrections = or(List.of(), "correction", this::corrections);
		return new ArticleForm(kind, slug, title, orNone(kicker), standfirst, body, film, rating, orNone(verdict),
				authors, topics, series, cover(), publishAt, plannedOn, embargo, orNone(searchTitle),
				orNone(searchDescription), orNone(canonical), corrections);
	}

	/**
	 * What was found to be wrong.
	 */
	FieldErrors errors() {
		return new FieldErrors(this.errors);
	}

	private String slug() {
		String slug = atMost(200, "slug", "A slug", this.typed.slug());
		if (!slug.isEmpty() && !Slug.of(slug).equals(slug)) {
			wrong("slug",
					"A slug has small letters, digits and hyphens only, such as \"%s\".".formatted(Slug.of(slug)));
		}
		return slug;
	}

	private Kind kind() {
		try {
			return Kind.valueOf(this.typed.kind());
		}
		catch (IllegalArgumentException ex) {
			wrong("kind", "Choose one of the kinds.");
			return Kind.REVIEW;
		}
	}

	private String body() {
		try {
			this.markdown.manuscript(this.typed.body());
		}
		catch (MarkdownRefused ex) {
			wrong("body", Objects.requireNonNullElse(ex.getMessage(), "The body cannot be shown."));
		}
		return this.typed.body();
	}

	private @Nullable String film() {
		List<FilmFinder.Suggestion> films = this.found.films();
		if (!this.typed.film().isEmpty() && films.size() != 1) {
			wrong("film", films.isEmpty() ? "No film is called \"%s\".".formatted(shortened(this.typed.film()))
					: "There are several films of this title: say which.");
		}
		return (films.size() == 1) ? films.getFirst().slug() : null;
	}

	private @Nullable BigDecimal rating() {
		if (this.typed.rating().isEmpty()) {
			return null;
		}
		String scale = "A rating lies between %s and %s, in steps of %s.".formatted(
				this.site.ratingScale().worst().stripTrailingZeros().toPlainString(),
				this.site.ratingScale().best().stripTrailingZeros().toPlainString(),
				this.site.ratingScale().step().stripTrailingZeros().toPlainString());
		String number = this.typed.rating().replace(',', '.');
		if (!number.matches("\\d{1,3}(\\.\\d{1,4})?") || !this.site.ratingScale().holds(new BigDecimal(number))) {
			throw new IllegalArgumentException(scale);
		}
		return new BigDecimal(number);
	}

	private List<String> authors() {
		List<String> slugs = new ArrayList<>();
		for (NamedAuthor author : atMost(References.MOST_NAMES, "authors", this.found.authors())) {
			if (author.options().size() == 1) {
				slugs.add(author.options().getFirst().slug());
			}
			else {
				wrong("authors",
						(author.unknown() ? "No author is called \"%s\"."
								: "Several authors are called \"%s\": say which.")
							.formatted(shortened(author.typed())));
			}
		}
		return slugs.stream().distinct().toList();
	}

	private List<String> topics() {
		List<String> topics = atMost(References.MOST_NAMES, "topics", References.names(this.typed.topics()));
		if (topics.stream().anyMatch((topic) -> topic.length() > LONGEST_LABEL)) {
			wrong("topics", "A topic has at most %d characters. Put commas between topics.".formatted(LONGEST_LABEL));
		}
		return topics;
	}

	private @Nullable String series() {
		if (!this.typed.series().isEmpty() && this.found.series() == null) {
			wrong("series", "No series is called \"%s\".".formatted(shortened(this.typed.series())));
		}
		return this.found.series();
	}

	private @Nullable Long cover() {
		if (!this.typed.cover().isEmpty() && this.found.cover() == null) {
			wrong("cover", "This picture is not in the media library.");
		}
		return this.found.cover();
	}

	private @Nullable Instant publishAt() {
		return this.typed.publishAt().isEmpty() ? null : Moments.read(this.typed.publishAt(), this.site.zone());
	}

	private @Nullable LocalDate plannedOn() {
		try {
			return this.typed.plannedOn().isEmpty() ? null : LocalDate.parse(this.typed.plannedOn());
		}
		catch (DateTimeParseException ex) {
			throw new IllegalArgumentException("Write a date that exists, such as 2026-11-23.", ex);
		}
	}

	private List<Correction> corrections() {
		List<Correction> corrections = Corrections.read(this.typed.correction(), this.today);
		if (corrections.size() > MOST_CORRECTIONS) {
			throw new IllegalArgumentException("At most %d corrections, please.".formatted(MOST_CORRECTIONS));
		}
		corrections.forEach((correction) -> atMost(LONGEST_PARAGRAPH, "correction", "A correction", correction.text()));
		return corrections;
	}

	private String canonicalUrl() {
		String url = atMost(LONGEST_ADDRESS, "canonicalUrl", "An address", this.typed.canonicalUrl());
		if (!url.isEmpty() && !(url.matches("https?://[^\\s/]+(/\\S*)?") && URI.create(url).getHost() != null)) {
			throw new IllegalArgumentException("A canonical URL is a whole address that begins with https://.");
		}
		return url;
	}

	private String atMost(int characters, String field, String what, String text) {
		if (text.codePointCount(0, text.length()) > characters) {
			wrong(field, "%s has at most %,d characters; this one has %,d.".formatted(what, characters,
					text.codePointCount(0, text.length())));
		}
		return text;
	}

	private <T> List<T> atMost(int number, String field, List<T> names) {
		if (names.size() > number) {
			wrong(field, "At most %d names, please.".formatted(number));
			return names.subList(0, number);
		}
		return names;
	}

	private <T extends @Nullable Object> T or(T otherwise, String field, Supplier<T> reading) {
		try {
			return reading.get();
		}
		catch (IllegalArgumentException ex) {
			wrong(field, Objects.requireNonNullElse(ex.getMessage(), "This cannot be read."));
			return otherwise;
		}
	}

	private void wrong(String field, String sentence) {
		this.errors.putIfAbsent(field, sentence);
	}

	private static @Nullable String orNone(String text) {
		return text.isBlank() ? null : text;
	}

	private static String shortened(String text) {
		return (text.length() <= LONGEST_LABEL) ? text : text.substring(0, LONGEST_LABEL) + "…";
	}

}
