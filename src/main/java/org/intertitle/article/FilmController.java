package org.intertitle.article;

import org.jspecify.annotations.Nullable;

import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import org.intertitle.film.FilmFacts;
import org.intertitle.markdown.Markdown;
import org.intertitle.publication.Site;
import org.intertitle.web.Before;
import org.intertitle.web.PageMoved;
import org.intertitle.web.PageNotFound;
import org.intertitle.web.PageOf;
import org.intertitle.web.ReaderPage;

/**
 * Films, the people who made them and series of films, each with the articles about them.
 */
@ReaderPage
class FilmController {

	private final PublishedFilms films;

	private final PublishedArticles articles;

	private final FilmHeads heads;

	private final Markdown markdown;

	FilmController(PublishedFilms films, PublishedArticles articles, FilmHeads heads, Markdown markdown) {
		this.films = films;
		this.articles = articles;
		this.heads = heads;
		this.markdown = markdown;
	}

	@GetMapping("/films/")
	String list(@RequestParam(required = false) @Nullable String after, @ModelAttribute("site") Site site,
			Model model) {
		PageOf<FilmEntry> page = this.films.byTitle(after);
		if (after != null && page.items().isEmpty()) {
			throw new PageNotFound();
		}
		model.addAttribute("films", page);
		model.addAttribute("head", this.heads.catalogue(page.items(), after, site));
		return "article/films";
	}

	@GetMapping("/films/{slug}/")
	String film(@PathVariable String slug, @RequestParam(required = false) @Nullable String before,
			@ModelAttribute("site") Site site, Model model) {
		FilmFacts film = this.films.bySlug(slug).orElseThrow(() -> elsewhere(slug, "film", "films"));
		model.addAttribute("film", film);
		model.addAttribute("synopsis", this.markdown.inline(film.synopsis()));
		PageOf<ArticleCard> cards = this.articles.aboutFilm(film.id(), Before.parse(before));
		model.addAttribute("cards", cards);
		model.addAttribute("rating", FilmRating.of(cards).orElse(null));
		model.addAttribute("head", this.heads.film(film, this.markdown.plain(film.synopsis()), cards, before, site));
		return "article/film";
	}

	@GetMapping("/people/{slug}/")
	String person(@PathVariable String slug, @RequestParam(required = false) @Nullable String after,
			@ModelAttribute("site") Site site, Model model) {
		PersonPage person = this.films.person(slug, after).orElseThrow(() -> elsewhere(slug, "person", "people"));
		if (after != null && person.credits().isEmpty()) {
			throw new PageNotFound();
		}
		PageOf<String> films = PageOf.of(person.films(), PublishedFilms.FILMS_PER_PAGE, (film) -> film);
		model.addAttribute("person", person);
		model.addAttribute("jobs", person.jobs(films.items()));
		model.addAttribute("next", films.next());
		model.addAttribute("head", this.heads.person(person, after, site));
		return "article/person";
	}

	@GetMapping("/series/{slug}/")
	String series(@PathVariable String slug, @RequestParam(required = false) @Nullable String before,
			@ModelAttribute("site") Site site, Model model) {
		SeriesPage series = this.films.series(slug).orElseThrow(() -> elsewhere(slug, "series", "series"));
		model.addAttribute("series", series);
		model.addAttribute("introduction", this.markdown.text(series.description()));
		model.addAttribute("cards", this.articles.aboutSeries(series.id(), Before.parse(before)));
		model.addAttribute("head", this.heads.series(series, before, site));
		return "article/series";
	}

	/** The same without the slash at its end, to where it leads in one step. */
	@GetMapping("/films/{slug}")
	void redirectFilm(@PathVariable String slug) {
		throw elsewhere(slug, "film", "films");
	}

	@GetMapping("/people/{slug}")
	void redirectPerson(@PathVariable String slug) {
		throw elsewhere(slug, "person", "people");
	}

	@GetMapping("/series/{slug}")
	void redirectSeries(@PathVariable String slug) {
		throw elsewhere(slug, "series", "series");
	}

	private RuntimeException elsewhere(String slug, String what, String section) {
		return this.films.today(what, slug)
			.filter((today) -> isKnown(what, today))
			.<RuntimeException>map((today) -> new PageMoved("/" + section + "/" + today + "/"))
			.orElseGet(PageNotFound::new);
	}

	private boolean isKnown(String what, String slug) {
		return switch (what) {
			case "film" -> this.films.bySlug(slug).isPresent();
			case "person" -> this.films.person(slug, null).isPresent();
			default -> this.films.series(slug).isPresent();
		};
	}

}
