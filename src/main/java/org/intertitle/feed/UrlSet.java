package org.intertitle.feed;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import org.intertitle.article.PublicAddress;
import org.intertitle.web.SiteProperties;

/**
 * A sitemap on its way out (sitemaps.org, protocol 0.9; Google's image extension 1.1).
 */
final class UrlSet {

	static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

	/** Google reads no more of one page. */
	private static final int PICTURES = 1000;

	/** About what the elements take around an address. */
	private static final int MARKUP = 100;

	/**
	 * A file may have 50 MB. Beyond this there is room for the longest addresses of a
	 * whole part, and for no pictures.
	 */
	private static final int ROOM_FOR_PICTURES = 20 << 20;

	private final Xml xml;

	private final SiteProperties site;

	private int written;

	private UrlSet(Xml xml, SiteProperties site) {
		this.xml = xml;
		this.site = site;
	}

	static UrlSet begin(OutputStream out, SiteProperties site) throws IOException {
		return new UrlSet(Xml.begin(out, "urlset", "xmlns", NAMESPACE, "xmlns:image",
				"http://www.google.com/schemas/sitemap-image/1.1"), site);
	}

	void add(PublicAddress page) throws IOException {
		this.xml.open("url").text("loc", counted(page.path()));
		Instant changed = page.changedAt();
		if (changed != null) {
			this.xml.text("lastmod", changed.truncatedTo(ChronoUnit.SECONDS).toString());
		}
		for (String picture : page.pictures().subList(0, Math.min(PICTURES, page.pictures().size()))) {
			if (this.written < ROOM_FOR_PICTURES) {
				this.xml.open("image:image").text("image:loc", counted(picture)).close();
			}
		}
		this.xml.close();
	}

	private String counted(String path) {
		String address = this.site.absolute(path);
		this.written += address.length() + MARKUP;
		return address;
	}

	/** Sends on what is written so far. */
	void flush() throws IOException {
		this.xml.flush();
	}

	void end() throws IOException {
		this.xml.end();
	}

}
