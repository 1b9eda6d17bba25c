package org.intertitle.article;

import org.intertitle.web.ContentKind;
import org.intertitle.web.MadeFrom;
import java.util.stream.Stream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * A person's page: a filmography of this publication.
 *
 * @param slug the person's address
 * @param name as it is printed
 * @param credits from the newest film to the oldest
 */
record PersonPage(String slug, String name, List<FilmCredit> credits) implements MadeFrom {

	@Override
	public Stream<String> contentKeys() {
		return Stream.concat(Stream.of(ContentKind.PERSON.key(this.slug)),
				this.credits.stream().flatMap((credit) -> credit.film().contentKeys()));
	}

	/** A job in a film. */
	record FilmCredit(String job, @Nullable String character, FilmEntry film) {
	}

	/** The slugs of their films, in the order of the credits. */
	List<String> films() {
		return this.credits.stream().map((credit) -> credit.film().slug()).distinct().toList();
	}

	/**
	 * The filmography by job.
	 * @param films slugs of the films to show
	 * @return the job with the most credits first
	 */
	Map<String, List<FilmCredit>> jobs(List<String> films) {
		Set<String> shown = Set.copyOf(films);
		Map<String, List<FilmCredit>> byJob = this.credits.stream()
			.filter((credit) -> shown.contains(credit.film().slug()))
			.collect(Collectors.groupingBy(FilmCredit::job, LinkedHashMap::new, Collectors.toList()));
		return byJob.entrySet()
			.stream()
			.sorted((one, other) -> other.getValue().size() - one.getValue().size())
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, LinkedHashMap::new));
	}

}
