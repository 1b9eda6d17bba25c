package org.intertitle.film;

import org.intertitle.web.ContentKind;
import org.intertitle.web.MadeFrom;
import java.util.stream.Stream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.intertitle.media.CoverFacts;
import org.intertitle.media.Picture;
import org.jspecify.annotations.Nullable;

/**
 * A film as readers see it; the view {@code film_facts} makes it.
 *
 * @param id for queries
 * @param slug the film's address
 * @param title as the publication prints it
 * @param originalTitle if it differs
 * @param year of first release
 * @param countries of production
 * @param languages spoken
 * @param genres by name
 * @param runtimeMinutes if it is known
 * @param synopsis may be blank
 * @param imdbId if it is known
 * @param poster a picture, if there is one
 * @param series the series it belongs to, if any
 * @param credits in billing order
 */
public record FilmFacts(long id, String slug, String title, @Nullable String originalTitle, int year,
		List<String> countries, List<String> languages, List<String> genres, @Nullable Integer runtimeMinutes,
		String synopsis, @Nullable String imdbId, @Nullable Picture poster, @Nullable InSeries series,
		List<CreditLine> credits) implements MadeFrom {

	/** The jobs that every publication knows, in the order of an end-credit roll. */
	private static final List<String> JOBS = List.of("Director", "Writer", "Producer", "Cast", "Cinematography",
			"Editor", "Music", "Production design", "Costume design", "Sound");

	/**
	 * The film's place in a series.
	 *
	 * @param slug the series' address
	 * @param name of the series
	 * @param position in it, from 1
	 */
	public record InSeries(String slug, String name, int position) {
	}

	/**
	 * One credit.
	 *
	 * @param job such as "Director"
	 * @param slug the person's address
	 * @param name of the person
	 * @param character who is played, if anyone
	 */
	public record CreditLine(String job, String slug, String name, @Nullable String character) {
	}

	/**
	 * Everybody who did one job.
	 *
	 * @param job such as "Director"
	 * @param people in billing order
	 */
	public record Department(String job, List<CreditLine> people) {
	}

	@Override
	public Stream<String> contentKeys() {
		return Stream.concat(Stream.of(ContentKind.FILM.key(this.slug)),
				Stream.ofNullable(this.series).map((series) -> ContentKind.SERIES.key(series.slug())));
	}

	/**
	 * The credits by department.
	 * @return well-known jobs in the order of an end-credit roll, then the others as they
	 * are billed
	 */
	public List<Department> departments() {
		Map<String, List<CreditLine>> byJob = new LinkedHashMap<>();
		this.credits.forEach((credit) -> byJob.computeIfAbsent(credit.job(), (job) -> new ArrayList<>()).add(credit));
		return byJob.entrySet()
			.stream()
			.map((department) -> new Department(department.getKey(), department.getValue()))
			.sorted(Comparator.comparingInt((department) -> rank(department.job())))
			.toList();
	}

	private static int rank(String job) {
		int rank = JOBS.indexOf(job);
		return (rank >= 0) ? rank : JOBS.size();
	}

	/**
	 * Those who did one job.
	 * @param job such as "Director"
	 * @return in billing order, or nobody
	 */
	public List<CreditLine> by(String job) {
		return this.credits.stream().filter((credit) -> credit.job().equals(job)).toList();
	}

	/**
	 * What a poster for the film is drawn from.
	 * @return the facts
	 */
	public CoverFacts coverFacts() {
		return coverFacts("Film");
	}

	/**
	 * What a cover for something about the film is drawn from.
	 * @param kind what the cover stands for, as readers call it
	 * @return the facts
	 */
	public CoverFacts coverFacts(String kind) {
		return CoverFacts.ofFilm(this.title, this.year, kind, this.genres, this.countries, this.runtimeMinutes);
	}

}
