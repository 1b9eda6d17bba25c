package org.intertitle.film;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

import org.intertitle.film.SavedFilm.SavedCredit;
import org.jspecify.annotations.Nullable;

/**
 * The form of a film exactly as it was typed. The credits are four columns of one length.
 *
 * @param title Title
 * @param originalTitle Original title
 * @param slug Slug
 * @param year Year
 * @param countries with commas between
 * @param languages with commas between
 * @param genres with commas between
 * @param runtime in minutes
 * @param synopsis Markdown
 * @param poster the address or the key of a picture
 * @param series a name
 * @param seriesPosition a number
 * @param imdbId the number or the address of the film's page there
 * @param job of each credit
 * @param person of each credit, by name
 * @param character of each credit
 * @param who of each credit: what was decided about the name, as {@link Decision} writes
 * it
 * @param pasted credits that have not been read yet
 */
record FilmSheet(String title, String originalTitle, String slug, String year, String countries, String languages,
		String genres, String runtime, String synopsis, String poster, String series, String seriesPosition,
		String imdbId, List<String> job, List<String> person, List<String> character, List<String> who, String pasted) {

	FilmSheet(@Nullable String title, @Nullable String originalTitle, @Nullable String slug, @Nullable String year,
			@Nullable String countries, @Nullable String languages, @Nullable String genres, @Nullable String runtime,
			@Nullable String synopsis, @Nullable String poster, @Nullable String series,
			@Nullable String seriesPosition, @Nullable String imdbId, @Nullable List<String> job,
			@Nullable List<String> person, @Nullable List<String> character, @Nullable List<String> who,
			@Nullable String pasted) {
		int rows = IntStream.of(size(job), size(person), size(character), size(who)).max().orElse(0);
		this.title = text(title);
		this.originalTitle = text(originalTitle);
		this.slug = text(slug);
		this.year = text(year);
		this.countries = text(countries);
		this.languages = text(languages);
		this.genres = text(genres);
		this.runtime = text(runtime);
		this.synopsis = text(synopsis);
		this.poster = text(poster);
		this.series = text(series);
		this.seriesPosition = text(seriesPosition);
		this.imdbId = text(imdbId);
		this.job = column(job, rows);
		this.person = column(person, rows);
		this.character = column(character, rows);
		this.who = column(who, rows);
		this.pasted = text(pasted);
	}

	private static int size(@Nullable List<String> column) {
		return (column != null) ? column.size() : 0;
	}

	private static String text(@Nullable String typed) {
		return Objects.requireNonNullElse(typed, "");
	}

	private static List<String> column(@Nullable List<String> typed, int rows) {
		List<String> column = new ArrayList<>((typed != null) ? typed : List.of());
		column.replaceAll(FilmSheet::text);
		while (column.size() < rows) {
			column.add("");
		}
		return List.copyOf(column);
	}

	/** A row of the credits. */
	record Row(String job, String person, String character, String who) {

		/** A row that only says a job has not been filled in yet. */
		boolean isBlank() {
			return this.person.isBlank() && this.character.isBlank();
		}

	}

	List<Row> rows() {
		return IntStream.range(0, this.job.size())
			.mapToObj((at) -> new Row(this.job.get(at), this.person.get(at), this.character.get(at), this.who.get(at)))
			.toList();
	}

	FilmSheet with(List<Row> rows, String pasted) {
		return new FilmSheet(this.title, this.originalTitle, this.slug, this.year, this.countries, this.languages,
				this.genres, this.runtime, this.synopsis, this.poster, this.series, this.seriesPosition, this.imdbId,
				rows.stream().map(Row::job).toList(), rows.stream().map(Row::person).toList(),
				rows.stream().map(Row::character).toList(), rows.stream().map(Row::who).toList(), pasted);
	}

	FilmSheet withoutBlankRows() {
		return with(rows().stream().filter((row) -> !row.isBlank()).toList(), this.pasted);
	}

	/** The fields but the credits, by their labels. */
	Map<String, String> facts() {
		Map<String, String> facts = new LinkedHashMap<>();
		facts.put("Title", this.title);
		facts.put("Original title", this.originalTitle);
		facts.put("Slug", this.slug);
		facts.put("Year", this.year);
		facts.put("Countries", this.countries);
		facts.put("Languages", this.languages);
		facts.put("Genres", this.genres);
		facts.put("Runtime", this.runtime);
		facts.put("Synopsis", this.synopsis);
		facts.put("Poster", this.poster);
		facts.put("Series", this.series);
		facts.put("Place in the series", this.seriesPosition);
		facts.put("IMDb", this.imdbId);
		return facts;
	}

	/** A sheet of some facts, by the labels of {@link #facts()}. */
	static FilmSheet of(Map<String, String> facts, List<Row> rows) {
		return new FilmSheet(facts.get("Title"), facts.get("Original title"), facts.get("Slug"), facts.get("Year"),
				facts.get("Countries"), facts.get("Languages"), facts.get("Genres"), facts.get("Runtime"),
				facts.get("Synopsis"), facts.get("Poster"), facts.get("Series"), facts.get("Place in the series"),
				facts.get("IMDb"), null, null, null, null, null)
			.with(rows, "");
	}

	static FilmSheet empty() {
		return of(Map.of(), List.of());
	}

	static FilmSheet of(SavedFilm film) {
		return new FilmSheet(film.title(), film.originalTitle(), film.slug(), Integer.toString(film.year()),
				String.join(", ", film.countries()), String.join(", ", film.languages()),
				String.join(", ", film.genres()), number(film.runtimeMinutes()), film.synopsis(), film.poster(),
				film.series(), number(film.seriesPosition()), film.imdbId(), null, null, null, null, null)
			.with(film.credits().stream().map(FilmSheet::row).toList(), "");
	}

	private static String number(@Nullable Integer number) {
		return (number != null) ? number.toString() : "";
	}

	private static Row row(SavedCredit credit) {
		return new Row(credit.job(), credit.name(), text(credit.character()),
				Decision.known(credit.person(), credit.name()).toString());
	}

}
