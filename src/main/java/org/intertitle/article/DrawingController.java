package org.intertitle.article;

import java.util.Optional;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import org.intertitle.film.FilmFacts;
import org.intertitle.media.CoverArt;
import org.intertitle.media.CoverFacts;
import org.intertitle.media.CoverFormat;
import org.intertitle.web.Fingerprint;
import org.intertitle.web.PageNotFound;

/**
 * Drawn covers and posters as pictures, for those who link to an article or a film from
 * elsewhere. An address changes with its drawing, so a copy may be kept for ever.
 */
@Controller
class DrawingController {

	private final PublishedArticles articles;

	private final PublishedFilms films;

	private final CoverArt covers;

	DrawingController(PublishedArticles articles, PublishedFilms films, CoverArt covers) {
		this.articles = articles;
		this.films = films;
		this.covers = covers;
	}

	/**
	 * The address of an article's social card.
	 * @param slug of the article
	 * @param fingerprint of the drawing
	 * @return a path on this site
	 */
	static String card(String slug, String fingerprint) {
		return "/media/cards/" + slug + "." + fingerprint + ".png";
	}

	/**
	 * The address of a film's drawn poster.
	 * @param slug of the film
	 * @param fingerprint of the drawing
	 * @return a path on this site
	 */
	static String poster(String slug, String fingerprint) {
		return "/media/posters/" + slug + "." + fingerprint + ".png";
	}

	@GetMapping("/media/cards/{slug}.{fingerprint:\\w+}.png")
	ResponseEntity<byte[]> showCard(@PathVariable String slug, @PathVariable String fingerprint) {
		return drawing(this.articles.bySlug(slug).map(ArticleFacts::coverFacts), fingerprint, CoverFormat.SOCIAL);
	}

	@GetMapping("/media/posters/{slug}.{fingerprint:\\w+}.png")
	ResponseEntity<byte[]> showPoster(@PathVariable String slug, @PathVariable String fingerprint) {
		return drawing(this.films.bySlug(slug).map(FilmFacts::coverFacts), fingerprint, CoverFormat.POSTER);
	}

	private ResponseEntity<byte[]> drawing(Optional<CoverFacts> facts, String fingerprint, CoverFormat format) {
		CoverFacts drawn = facts.filter((each) -> this.covers.fingerprint(each).equals(fingerprint))
			.orElseThrow(PageNotFound::new);
		return ResponseEntity.ok()
			.cacheControl(Fingerprint.FOR_EVER)
			.eTag(fingerprint)
			.contentType(MediaType.IMAGE_PNG)
			.header("Cross-Origin-Resource-Policy", "cross-origin")
			.body(this.covers.png(drawn, format));
	}

}
