package org.intertitle.article;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.intertitle.film.FilmFacts;
import org.intertitle.media.CoverArt;
import org.intertitle.publication.PageHead;
import org.intertitle.publication.PageHeads;
import org.intertitle.publication.Site;
import org.intertitle.structured.AggregateRating;
import org.intertitle.structured.ImageObject;
import org.intertitle.structured.Movie;
import org.intertitle.structured.Person;
import org.intertitle.structured.ProfilePage;
import org.intertitle.structured.Review;
import org.intertitle.web.Head;
import org.intertitle.web.PageOf;

/**
 * What the pages of films, of the people who made them and of series say to those who do
 * not look at them.
 */
@Component
class FilmHeads {

	private final PageHeads heads;

	private final CoverArt covers;

	FilmHeads(PageHeads heads, CoverArt covers) {
		this.heads = heads;
		this.covers = covers;
	}

	/**
	 * A film where another page speaks of it.
	 * @param film any film
	 * @return the film without its reviews; where its people are found its own page says
	 */
	Movie movie(FilmFacts film) {
		return movie(film, (line) -> Person.named(line.name(), null));
	}

	private Movie movie(FilmFacts film, Function<FilmFacts.CreditLine, Person> person) {
		String address = this.heads.absolute(path(film));
		return new Movie(address, address, film.title(), film.originalTitle(), poster(film),
				String.valueOf(film.year()), film.by("Director").stream().map(person).toList(),
				film.by("Cast").stream().map(person).toList(),
				(film.imdbId() != null) ? List.of("https://www.imdb.com/title/" + film.imdbId() + "/") : List.of(),
				null, List.of());
	}

	private static String path(FilmFacts film) {
		return "/films/" + film.slug() + "/";
	}

	private ImageObject poster(FilmFacts film) {
		return (film.poster() != null) ? this.heads.bare(film.poster().src())
				: this.heads.bare(DrawingController.poster(film.slug(), this.covers.fingerprint(film.coverFacts())));
	}

	private Person person(FilmFacts.CreditLine line) {
		return Person.named(line.name(), this.heads.absolute("/people/" + line.slug() + "/"));
	}

	/**
	 * The head of a film's page.
	 * @param film the film
	 * @param synopsis without markup
	 * @param cards one page of what was published about it
	 * @param before where that page begins; none for the first
	 * @param site the publication
	 * @return the head
	 */
	Head film(FilmFacts film, String synopsis, PageOf<ArticleCard> cards, @Nullable String before, Site site) {
		String directors = String.join(" and ", film.by("Director").stream().map(FilmFacts.CreditLine::name).toList());
		PageHead head = this.heads.page(site, path(film), film.title() + " (" + film.year() + ")")
			.description(synopsis,
					film.title() + " (" + film.year() + ")" + (directors.isEmpty() ? "" : ", directed by " + directors)
							+ ": credits, and what " + site.name() + " has published about it.")
			.shared("video.movie", poster(film))
			.below("Films", "/films/")
			.continuedBefore(before);
		return head.tell(reviewed(film, cards, site)).write();
	}

	private Movie reviewed(FilmFacts film, PageOf<ArticleCard> cards, Site site) {
		List<ArticleCard> rated = cards.items().stream().filter((card) -> card.rating() != null).toList();
		return movie(film, this::person).reviewed(aggregate(cards, site),
				rated.stream().map((card) -> review(card, site)).toList());
	}

	private static @Nullable AggregateRating aggregate(PageOf<ArticleCard> cards, Site site) {
		return FilmRating.of(cards)
			.map((rating) -> new AggregateRating(rating.mean(), rating.reviews(), site.ratingScale().best(),
					site.ratingScale().worst()))
			.orElse(null);
	}

	private Review review(ArticleCard card, Site site) {
		return new Review(this.heads.absolute(card.path()), card.title(), null, null,
				ArticleHeads.rating(Objects.requireNonNull(card.rating()), site),
				card.authors()
					.stream()
					.map((author) -> Person.named(author.name(),
							this.heads.absolute("/authors/" + author.slug() + "/")))
					.toList(),
				this.heads.publisher(site), site.timestamp(card.publishedAt()), null, List.of(), List.of());
	}

	/**
	 * The head of a person's page.
	 * @param person the person
	 * @param after the slug of the film after which a later page begins; none for the
	 * first
	 * @param site the publication
	 * @return the head
	 */
	Head person(PersonPage person, @Nullable String after, Site site) {
		String address = "/people/" + person.slug() + "/";
		return this.heads.page(site, address, person.name())
			.description("", "The films of %s in %s, by job, with the reviews.".formatted(person.name(), site.name()))
			.continued((after != null) ? "after " + after : null)
			.tell(new ProfilePage(this.heads.absolute(address),
					Person.named(person.name(), this.heads.absolute(address))))
			.write();
	}

	/**
	 * The head of a series' page.
	 * @param series the series
	 * @param before where a later page of its articles begins; none for the first
	 * @param site the publication
	 * @return the head
	 */
	Head series(SeriesPage series, @Nullable String before, Site site) {
		return this.heads.page(site, "/series/" + series.slug() + "/", series.name())
			.description("", "The %s series in order, with the reviews in %s.".formatted(series.name(), site.name()))
			.list(series.films().stream().map(FilmEntry::link))
			.continuedBefore(before)
			.write();
	}

	/**
	 * The head of a page of the catalogue.
	 * @param films that it lists
	 * @param after the film after which a later page begins; none for the first
	 * @param site the publication
	 * @return the head
	 */
	Head catalogue(List<FilmEntry> films, @Nullable String after, Site site) {
		return this.heads.page(site, "/films/", "Films")
			.description("",
					"Every film in %s, by title, with director, year, country and rating.".formatted(site.name()))
			.list(films.stream().map(FilmEntry::link))
			.continued((after != null) ? "after " + after : null)
			.write();
	}

}
