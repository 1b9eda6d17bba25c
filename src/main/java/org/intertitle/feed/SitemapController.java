package org.intertitle.feed;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.intertitle.article.PublicAddress;
import org.intertitle.publication.Site;
import org.intertitle.web.PageNotFound;
import org.intertitle.web.ReaderPage;
import org.intertitle.web.SiteProperties;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The sitemaps: an index, its parts, and the news.
 */
@ReaderPage
class SitemapController {

	static final String XML = "application/xml;charset=UTF-8";

	private static final String PAGES = "pages";

	private static final String NEWS = "news-";

	private final SitemapParts parts;

	private final SitePages pages;

	private final NewsSitemap news;

	private final SiteProperties site;

	SitemapController(SitemapParts parts, SitePages pages, NewsSitemap news, SiteProperties site) {
		this.parts = parts;
		this.pages = pages;
		this.news = news;
		this.site = site;
	}

	@GetMapping("/sitemap.xml")
	void index(HttpServletResponse response) throws IOException {
		index(Stream.concat(Stream.of(PAGES), this.parts.names()).toList(), out(response));
	}

	private void index(List<String> names, OutputStream out) throws IOException {
		Xml xml = Xml.begin(out, "sitemapindex", "xmlns", UrlSet.NAMESPACE);
		for (String name : names) {
			xml.open("sitemap").text("loc", this.site.absolute("/sitemaps/" + name + ".xml")).close();
		}
		xml.end();
	}

	@GetMapping("/sitemaps/{name:[a-z]+(?:-[0-9]+)?}.xml")
	void part(@PathVariable String name, @ModelAttribute("site") Site publication, HttpServletRequest request,
			HttpServletResponse response) throws IOException {
		Optional<SitemapParts.Part> part = SitemapParts.Part.named(name);
		if (part.isPresent()) {
			this.parts.write(part.get(), request, response);
		}
		else if (name.equals(PAGES)) {
			pages(this.pages.read(publication), out(response));
		}
		else if (name.matches(NEWS + "[1-9][0-9]{0,5}")) {
			news(Integer.parseInt(name.substring(NEWS.length())), publication, response);
		}
		else {
			throw new PageNotFound();
		}
	}

	private void pages(List<PublicAddress> pages, OutputStream out) throws IOException {
		UrlSet urls = UrlSet.begin(out, this.site);
		for (PublicAddress page : pages) {
			urls.add(page);
		}
		urls.end();
	}

	/** One file or, when more came in two days than one may have, an index of several. */
	@GetMapping("/news-sitemap.xml")
	void news(@ModelAttribute("site") Site publication, HttpServletResponse response) throws IOException {
		int files = this.news.files();
		if (files > 1) {
			index(IntStream.rangeClosed(1, files).mapToObj((file) -> NEWS + file).toList(), out(response));
		}
		else {
			this.news.write(this.news.read(1), publication, out(response));
		}
	}

	private void news(int file, Site publication, HttpServletResponse response) throws IOException {
		List<NewsSitemap.News> news = this.news.read(file);
		if (news.isEmpty()) {
			throw new PageNotFound();
		}
		this.news.write(news, publication, out(response));
	}

	private static OutputStream out(HttpServletResponse response) throws IOException {
		response.setContentType(XML);
		return response.getOutputStream();
	}

}
