package org.intertitle.article;

import org.intertitle.media.CoverArt;
import org.intertitle.media.CoverFacts;
import org.intertitle.web.Fingerprint;
import org.intertitle.web.PageNotFound;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * An article's drawn cover as a picture for those who link to it from elsewhere. The
 * address changes with the drawing, so a copy may be kept for ever.
 */
@Controller
class SocialCardController {

	private final PublishedArticles articles;

	private final CoverArt covers;

	SocialCardController(PublishedArticles articles, CoverArt covers) {
		this.articles = articles;
		this.covers = covers;
	}

	/**
	 * The card's address.
	 * @param slug of the article
	 * @param fingerprint of the drawing
	 * @return a path on this site
	 */
	static String path(String slug, String fingerprint) {
		return "/media/cards/" + slug + "." + fingerprint + ".png";
	}

	@GetMapping("/media/cards/{slug}.{fingerprint:\\w+}.png")
	ResponseEntity<byte[]> show(@PathVariable String slug, @PathVariable String fingerprint) {
		CoverFacts facts = this.articles.bySlug(slug).orElseThrow(PageNotFound::new).coverFacts();
		if (!this.covers.fingerprint(facts).equals(fingerprint)) {
			throw new PageNotFound();
		}
		return ResponseEntity.ok()
			.cacheControl(Fingerprint.FOR_EVER)
			.eTag(fingerprint)
			.contentType(MediaType.IMAGE_PNG)
			.body(this.covers.png(facts));
	}

}
