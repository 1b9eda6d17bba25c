package org.intertitle.demo;

import java.util.LinkedHashMap;
import java.util.List;

import org.intertitle.film.FilmForm;
import org.jspecify.annotations.Nullable;

/**
 * A file of {@code demo/films}. The cast is written as "actor as character".
 */
record DemoFilm(String slug, String title, @Nullable String originalTitle, int year, List<String> countries,
		List<String> languages, List<String> genres, @Nullable Integer runtime, String synopsis,
		@Nullable String series, @Nullable Integer seriesPosition, @Nullable String imdb,
		LinkedHashMap<String, List<String>> credits) {

	FilmForm form() {
		List<FilmForm.CreditForm> lines = this.credits.entrySet()
			.stream()
			.flatMap((job) -> job.getValue().stream().map((name) -> credit(job.getKey(), name)))
			.toList();
		return new FilmForm(this.slug, this.title, this.originalTitle, this.year, this.countries, this.languages,
				this.genres, this.runtime, this.synopsis, null, this.series, this.seriesPosition, this.imdb, lines);
	}

	private static FilmForm.CreditForm credit(String job, String name) {
		String[] parts = name.split(" as ", 2);
		return new FilmForm.CreditForm(job, parts[0], (parts.length > 1) ? parts[1] : null);
	}

}
