package org.intertitle.feed;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;
import org.intertitle.article.Edition;
import org.intertitle.article.Kind;
import org.intertitle.article.Syndication;
import org.intertitle.publication.Site;
import org.intertitle.web.PageMoved;
import org.intertitle.web.PageNotFound;
import org.intertitle.web.ReaderPage;
import org.intertitle.web.SiteProperties;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.WebRequest;

/**
 * Feeds of everything and of each section, author and topic, below the page of the list.
 */
@ReaderPage
class FeedController {

	private static final String SECTION = "/{section:reviews|features|tributes|interviews|news|lists}";

	private final Syndication articles;

	private final Identifiers identifiers;

	private final FeedProperties settings;

	private final SiteProperties addresses;

	FeedController(Syndication articles, Identifiers identifiers, FeedProperties settings, SiteProperties addresses) {
		this.articles = articles;
		this.identifiers = identifiers;
		this.settings = settings;
		this.addresses = addresses;
	}

	@GetMapping({ "/feed.xml", "/feed/", "/feed.json", "/feed" })
	@Nullable ResponseEntity<byte[]> all(@ModelAttribute("site") Site site, HttpServletRequest asked, WebRequest request)
			throws IOException {
		return answer("/", this.articles.newest(), site, asked, request);
	}

	@GetMapping({ SECTION + "/feed.xml", SECTION + "/feed/", SECTION + "/feed.json", SECTION + "/feed" })
	@Nullable ResponseEntity<byte[]> section(@PathVariable String section, @ModelAttribute("site") Site site,
			HttpServletRequest asked, WebRequest request) throws IOException {
		Kind kind = Kind.ofSegment(section).orElseThrow(PageNotFound::new);
		return answer("/" + section + "/", this.articles.ofKind(kind), site, asked, request);
	}

	@GetMapping({ "/authors/{slug}/feed.xml", "/authors/{slug}/feed/", "/authors/{slug}/feed.json",
			"/authors/{slug}/feed" })
	@Nullable ResponseEntity<byte[]> author(@PathVariable String slug, @ModelAttribute("site") Site site,
			HttpServletRequest asked, WebRequest request) throws IOException {
		return answer("/authors/" + slug + "/", this.articles.byAuthor(slug), site, asked, request);
	}

	@GetMapping({ "/topics/{slug}/feed.xml", "/topics/{slug}/feed/", "/topics/{slug}/feed.json",
			"/topics/{slug}/feed" })
	@Nullable ResponseEntity<byte[]> topic(@PathVariable String slug, @ModelAttribute("site") Site site, HttpServletRequest asked,
			WebRequest request) throws IOException {
		return answer("/topics/" + slug + "/", this.articles.onTopic(slug), site, asked, request);
	}

	private @Nullable ResponseEntity<byte[]> answer(String list, Edition edition, Site site, HttpServletRequest asked,
			WebRequest request) throws IOException {
		FeedFormat format = FeedFormat.of(asked.getRequestURI());
		String path = edition.source().path() + format.file();
		if (!list.equals(edition.source().path()) || !asked.getRequestURI().endsWith(format.file())) {
			throw new PageMoved(path);
		}
		String self = this.addresses.absolute(path);
		// Weak: compressed or not, it is the same to whoever reads it
		String tag = "W/\"%s-%s\"".formatted(edition.fingerprint(site), Integer.toHexString(Objects.hash(self, hub())));
		if (request.checkNotModified(tag, edition.updatedAt().map(Instant::toEpochMilli).orElse(-1L))) {
			return null;
		}
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		format.write(feed(edition, self, site), out);
		return ResponseEntity.ok().contentType(format.type()).headers(headers(self)).body(out.toByteArray());
	}

	private Feed feed(Edition edition, String self, Site site) {
		Edition.Source source = edition.source();
		return new Feed(this.identifiers.of("feed/" + source.key()),
				source.name().isEmpty() ? site.name() : site.name() + ": " + source.name(),
				this.addresses.absolute(source.path()), self, hub(), edition.updatedAt().orElse(Instant.EPOCH),
				Feed.items(edition.articles(site), this.identifiers, this.addresses), site, this.addresses);
	}

	private @Nullable String hub() {
		return (this.settings.websubHub() != null) ? this.settings.websubHub().toString() : null;
	}

	/** Any page may read a feed; there is nothing in it that is not public. */
	private HttpHeaders headers(String self) {
		HttpHeaders headers = new HttpHeaders();
		headers.setAccessControlAllowOrigin("*");
		headers.set("Cross-Origin-Resource-Policy", "cross-origin");
		if (hub() != null) {
			headers.add(HttpHeaders.LINK, "<%s>; rel=\"hub\"".formatted(hub()));
			headers.add(HttpHeaders.LINK, "<%s>; rel=\"self\"".formatted(self));
		}
		return headers;
	}

}
