package org.intertitle.film;

import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

import org.intertitle.film.Deletion.Item;
import org.intertitle.film.Deletion.Use;
import org.intertitle.web.PageNotFound;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/**
 * Asks before records are deleted, and deletes those that nothing uses.
 */
@Component
class Deletions {

	private final FilmShelf films;

	private final PeopleShelf people;

	private final SeriesShelf series;

	Deletions(FilmShelf films, PeopleShelf people, SeriesShelf series) {
		this.films = films;
		this.people = people;
		this.series = series;
	}

	Deletion ofFilms(List<Long> ids) {
		return deletion("/admin/films/", "film",
				this.films.uses(ids)
					.stream()
					.map((film) -> new Item(film.id(), film.label(), articles(film.articles()).toList())));
	}

	private static Stream<Use> articles(List<FilmShelf.Mention> articles) {
		return articles.stream().map((article) -> new Use(article.shown(), "/admin/articles/" + article.id()));
	}

	Deletion ofPeople(List<Long> ids) {
		return deletion("/admin/people/", "person",
				this.people.people(ids)
					.stream()
					.map((person) -> new Item(person.id(), person.name(), person.credits()
						.stream()
						.map((credit) -> new Use(credit.label() + ", " + credit.job(), "/admin/films/" + credit.film()))
						.toList())));
	}

	Deletion ofSeries(List<Long> ids) {
		return deletion("/admin/series/", "series",
				this.series.all(ids)
					.stream()
					.map((one) -> new Item(one.id(), one.name(), Stream
						.concat(one.films().stream().map((film) -> new Use(film.label(), "/admin/films/" + film.id())),
								articles(one.articles()))
						.toList())));
	}

	private static Deletion deletion(String section, String parameter, Stream<Item> items) {
		return new Deletion(section, parameter, items.toList());
	}

	/**
	 * Deletes what nothing uses; what somebody began to use meanwhile stays.
	 * @param ids that were asked for
	 * @param delete deletes one, in a transaction of its own
	 * @return whether anything stayed that should have gone
	 */
	static boolean delete(List<Long> ids, LongConsumer delete) {
		boolean stayed = false;
		for (long id : ids) {
			try {
				delete.accept(id);
			}
			catch (DataIntegrityViolationException ex) {
				stayed = true;
			}
			catch (PageNotFound ex) {
				// Somebody else deleted it, which is what was asked for
			}
		}
		return stayed;
	}

}
