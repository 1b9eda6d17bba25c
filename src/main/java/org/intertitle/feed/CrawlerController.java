package org.intertitle.feed;

import java.nio.charset.StandardCharsets;

import org.intertitle.article.SyndicatedArticle;
import org.intertitle.article.Syndication;
import org.intertitle.publication.Site;
import org.intertitle.web.PageMoved;
import org.intertitle.web.PageNotFound;
import org.intertitle.web.ReaderPage;
import org.intertitle.web.SiteProperties;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Plain texts for programs that look around.
 */
@ReaderPage
class CrawlerController {

	/**
	 * Addresses are compared from their beginning (RFC 9309, section 2.2.2): without the
	 * ends that stand here, /search would shut out a review of The Searchers. Nothing
	 * public links to the newsroom, and there is no end to what can be searched for. A
	 * preview must not be listed whoever links to it; so it may be fetched, and says
	 * noindex itself, which nobody reads on a page that is shut.
	 */
	private static final String ROBOTS = """
			User-agent: *
			Disallow: /admin$
			Disallow: /admin/
			Disallow: /login$
			Disallow: /login?
			Disallow: /login/
			Disallow: /search$
			Disallow: /search?
			Disallow: /search/

			Sitemap: %s
			Sitemap: %s
			""";

	private final Syndication articles;

	private final Mirror mirror;

	private final LlmsText llms;

	private final FeedProperties settings;

	private final SiteProperties addresses;

	CrawlerController(Syndication articles, Mirror mirror, LlmsText llms, FeedProperties settings,
			SiteProperties addresses) {
		this.articles = articles;
		this.mirror = mirror;
		this.llms = llms;
		this.settings = settings;
		this.addresses = addresses;
	}

	@GetMapping("/robots.txt")
	ResponseEntity<byte[]> robots() {
		return text("plain",
				ROBOTS.formatted(this.addresses.absolute("/sitemap.xml"), this.addresses.absolute("/news-sitemap.xml")),
				new HttpHeaders());
	}

	@GetMapping("/llms.txt")
	ResponseEntity<byte[]> llms(@ModelAttribute("site") Site site) {
		return text("plain", this.llms.of(site), new HttpHeaders());
	}

	/** How search engines know that the key is the publication's own (indexnow.org). */
	@GetMapping("/{key:[a-zA-Z0-9-]{8,128}}.txt")
	ResponseEntity<byte[]> key(@PathVariable String key) {
		if (!key.equals(this.settings.indexnowKey())) {
			throw new PageNotFound();
		}
		return text("plain", key, new HttpHeaders());
	}

	@GetMapping("/{slug:[^.]+}.md")
	ResponseEntity<byte[]> mirror(@PathVariable String slug, @ModelAttribute("site") Site site) {
		SyndicatedArticle article = this.articles.bySlug(slug, site)
			.orElseThrow(() -> new PageMoved("/" + this.articles.today(slug) + ".md"));
		HttpHeaders headers = new HttpHeaders();
		headers.set("X-Robots-Tag", "noindex");
		headers.set(HttpHeaders.LINK, "<%s>; rel=\"canonical\"".formatted(this.addresses.absolute(article.path())));
		return text("markdown", this.mirror.of(article, site), headers);
	}

	private static ResponseEntity<byte[]> text(String subtype, String text, HttpHeaders headers) {
		return ResponseEntity.ok()
			.headers(headers)
			.contentType(new MediaType("text", subtype, StandardCharsets.UTF_8))
			.body(text.getBytes(StandardCharsets.UTF_8));
	}

}
