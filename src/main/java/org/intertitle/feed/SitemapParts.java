package org.intertitle.feed;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.intertitle.article.PageKind;
import org.intertitle.article.PublicAddress;
import org.intertitle.article.PublishedAddresses;
import org.intertitle.web.PageNotFound;
import org.intertitle.web.SiteProperties;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The sitemaps of all pages of one kind, divided by runs of ids. Whoever reads slowly
 * holds no connection to the database: rows come a few hundred at a time.
 */
@Component
class SitemapParts {

	/**
	 * How many ids there are to a part. A file may have 50,000 addresses and 50 MB; with
	 * pictures, and addresses in other scripts than Latin, the second limit comes first.
	 */
	private static final int SIZE = 10_000;

	private static final int AT_A_TIME = 500;

	private static final Pattern NAME = Pattern.compile("([a-z]+)-([1-9][0-9]{0,8})");

	private final PublishedAddresses addresses;

	private final SiteProperties site;

	private final int size;

	@Autowired
	SitemapParts(PublishedAddresses addresses, SiteProperties site) {
		this(addresses, site, SIZE);
	}

	SitemapParts(PublishedAddresses addresses, SiteProperties site, int size) {
		this.addresses = addresses;
		this.site = site;
		this.size = size;
	}

	/**
	 * Part of the pages.
	 *
	 * @param number from 1 on
	 */
	record Part(PageKind kind, int number) {

		static Optional<Part> named(String name) {
			Matcher parts = NAME.matcher(name);
			return Arrays.stream(PageKind.values())
				.filter((kind) -> parts.matches() && kind.segment().equals(parts.group(1)))
				.findFirst()
				.map((kind) -> new Part(kind, Integer.parseInt(parts.group(2))));
		}

		String name() {
			return this.kind.segment() + "-" + this.number;
		}

	}

	/** All parts with something in them. */
	Stream<String> names() {
		return Arrays.stream(PageKind.values())
			.flatMap((kind) -> this.addresses.parts(kind, this.size).stream().map((number) -> new Part(kind, number)))
			.map(Part::name);
	}

	/**
	 * Writes a part.
	 * @throws PageNotFound if there is nothing in it
	 */
	void write(Part part, HttpServletRequest request, HttpServletResponse response) throws IOException {
		long end = (long) part.number() * this.size;
		List<PublicAddress> some = this.addresses.read(part.kind(), end - this.size, end, AT_A_TIME);
		if (some.isEmpty()) {
			throw new PageNotFound();
		}
		response.setContentType(SitemapController.XML);
		if (request.getMethod().equals("HEAD")) {
			response.flushBuffer();
			return;
		}
		UrlSet urls = UrlSet.begin(response.getOutputStream(), this.site);
		while (!some.isEmpty()) {
			for (PublicAddress page : some) {
				urls.add(page);
			}
			urls.flush();
			some = this.addresses.read(part.kind(), some.getLast().id(), end, AT_A_TIME);
		}
		urls.end();
	}

}
