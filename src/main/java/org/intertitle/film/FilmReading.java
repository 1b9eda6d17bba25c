package org.intertitle.film;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.intertitle.film.CreditTable.CreditRow;
import org.intertitle.film.FilmForm.CreditForm;
import org.intertitle.media.MediaLibrary;
import org.intertitle.web.Slug;
import org.jspecify.annotations.Nullable;

/**
 * Reads a film out of what was typed, and finds a sentence for each field that cannot be
 * read. One use.
 */
final class FilmReading {

	private static final int LONGEST_LINE = 300;

	private static final int LONGEST_TEXT = 5_000;

	private static final int FIRST_YEAR = 1874;

	private static final int LAST_YEAR = 2200;

	private static final Pattern KEY = Pattern.compile("[0-9a-f]{24}");

	private static final Pattern IMDB = Pattern.compile("(?:https?://\\S+/title/)?(tt\\d{7,9})(?:[/?]\\S*)?");

	private final FilmSheet sheet;

	private final Map<String, String> faults = new LinkedHashMap<>();

	FilmReading(FilmSheet sheet) {
		this.sheet = sheet;
	}

	Map<String, String> faults() {
		return this.faults;
	}

	/** The poster's key, if a poster was typed that can have one. */
	static @Nullable String posterKey(String typed) {
		String poster = typed.strip();
		return KEY.matcher(poster).matches() ? poster
				: MediaLibrary.key(poster.replaceFirst("^https?://[^/]+", "")).orElse(null);
	}

	/**
	 * Reads the film.
	 * @param credits the rows, with the people they mean
	 * @param poster id of the poster, if one was typed and is there
	 * @param formerSlug the address before; stays allowed however it is written
	 * @return the film; worth something only if there are no faults
	 */
	FilmForm read(List<CreditRow> credits, @Nullable Long poster, @Nullable String formerSlug) {
		String title = line("title", this.sheet.title());
		if (title.isEmpty()) {
			wrong("title", "A film needs a title.");
		}
		String original = line("originalTitle", this.sheet.originalTitle());
		Integer year = number("year", this.sheet.year(), FIRST_YEAR, LAST_YEAR, "The year is a number such as 1958.");
		if (this.sheet.year().isBlank()) {
			wrong("year", "A film needs the year of its first release.");
		}
		String slug = slug(formerSlug);
		String series = line("series", this.sheet.series());
		Integer place = place(series);
		Integer runtime = number("runtime", this.sheet.runtime(), 1, 60_000, "The length is a number of minutes.");
		return new FilmForm(slug, title, original.isEmpty() || original.equals(title) ? null : original,
				Objects.requireNonNullElse(year, 0), words("countries", this.sheet.countries()),
				words("languages", this.sheet.languages()), words("genres", this.sheet.genres()), runtime,
				text("synopsis", this.sheet.synopsis()), poster(poster), series.isEmpty() ? null : series, place,
				imdb(), credits(credits));
	}

	private String line(String field, String typed) {
		String line = typed.strip().replaceAll("\\s+", " ");
		return shortEnough(field, line, LONGEST_LINE);
	}

	private String text(String field, String typed) {
		return shortEnough(field, typed.strip(), LONGEST_TEXT);
	}

	private String shortEnough(String field, String text, int longest) {
		if (text.codePointCount(0, text.length()) > longest) {
			wrong(field, "This is too long: %,d characters, of at most %,d.".formatted(text.length(), longest));
		}
		return text;
	}

	private void wrong(String field, String sentence) {
		this.faults.putIfAbsent(field, sentence);
	}

	private @Nullable Integer number(String field, String typed, int least, int most, String sentence) {
		String digits = typed.strip();
		if (digits.isEmpty()) {
			return null;
		}
		int number = digits.matches("\\d{1,9}") ? Integer.parseInt(digits) : -1;
		if (number < least || number > most) {
			wrong(field, (number < 0) ? sentence : "This should be from %d to %d.".formatted(least, most));
		}
		return number;
	}

	private String slug(@Nullable String former) {
		String slug = this.sheet.slug().strip();
		if (!slug.isEmpty() && !slug.equals(former) && !slug.equals(Slug.of(slug))) {
			wrong("slug", "An address has small letters, digits and single hyphens, such as “%s”."
				.formatted(Slug.of(slug.substring(0, Math.min(slug.length(), LONGEST_LINE)))));
		}
		return slug;
	}

	private @Nullable Integer place(String series) {
		Integer place = number("seriesPosition", this.sheet.seriesPosition(), 1, 9_999,
				"The place in the series is a number.");
		if (series.isEmpty() && place != null) {
			wrong("series", "Which series has the film this place in?");
		}
		return place;
	}

	private List<String> words(String field, String typed) {
		return Arrays.stream(shortEnough(field, typed, 10 * LONGEST_LINE).split("[,;\\n]"))
			.map((word) -> word.strip().replaceAll("\\s+", " "))
			.filter((word) -> !word.isEmpty())
			.distinct()
			.toList();
	}

	private @Nullable Long poster(@Nullable Long poster) {
		if (poster == null && !this.sheet.poster().isBlank()) {
			wrong("poster", "There is no such picture in the media library.");
		}
		return poster;
	}

	private @Nullable String imdb() {
		String typed = this.sheet.imdbId().strip();
		Matcher matcher = IMDB.matcher((typed.length() <= LONGEST_LINE) ? typed : "");
		if (!typed.isEmpty() && !matcher.matches()) {
			wrong("imdbId", "The number at IMDb looks like tt0018455.");
		}
		return matcher.matches() ? matcher.group(1) : null;
	}

	private List<CreditForm> credits(List<CreditRow> rows) {
		List<CreditForm> credits = new ArrayList<>();
		for (CreditRow row : rows) {
			credits.add(credit(row));
		}
		return credits;
	}

	private CreditForm credit(CreditRow row) {
		String job = line("job-" + row.at(), row.job());
		String character = line("character-" + row.at(), row.character());
		if (job.isEmpty()) {
			wrong("job-" + row.at(), "What did %s do?".formatted(shown(row.person(), "this person")));
		}
		if (line("person-" + row.at(), row.person()).isEmpty()) {
			wrong("person-" + row.at(), "Who did this? A row without a name can be removed.");
		}
		if (!character.isEmpty() && !job.equals("Cast")) {
			wrong("character-" + row.at(), "Only the cast plays somebody.");
		}
		if (row.isUndecided()) {
			wrong("who-" + row.at(), "Which %s is it?".formatted(shown(row.person(), "one")));
		}
		return new CreditForm(job, row.means(), character.isEmpty() ? null : character);
	}

	private static String shown(String name, String otherwise) {
		String line = name.strip();
		return line.isEmpty() ? otherwise : line.substring(0, Math.min(line.length(), 60));
	}

}
