package org.intertitle.publication;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.intertitle.markdown.Markdown;
import org.intertitle.media.Picture;
import org.intertitle.media.Ratio;
import org.intertitle.structured.ImageObject;
import org.intertitle.structured.NewsMediaOrganization;
import org.intertitle.web.SiteProperties;

/**
 * Writes the heads of pages in the publication's name.
 */
@Component
public class PageHeads {

	private final SiteProperties properties;

	private final Markdown markdown;

	PageHeads(SiteProperties properties, Markdown markdown) {
		this.properties = properties;
		this.markdown = markdown;
	}

	/**
	 * Begins the head of a page.
	 * @param site the publication
	 * @param path the page's own, which ends in a slash
	 * @param title the page's own
	 * @return a head to be gone on with
	 */
	public PageHead page(Site site, String path, String title) {
		return new PageHead(this, site, path, title);
	}

	/**
	 * An absolute address on this site.
	 * @param path a path that begins with a slash
	 * @return the address, percent-encoded
	 */
	public String absolute(String path) {
		return this.properties.absolute(path);
	}

	/**
	 * The publication as the publisher of its pages.
	 * @param site the publication
	 * @return its name and front page
	 */
	public NewsMediaOrganization publisher(Site site) {
		return new NewsMediaOrganization(absolute("/#publisher"), site.name(), absolute("/"), null, logo(site),
				List.of());
	}

	/**
	 * The publication as the subject of its front page.
	 * @param site the publication
	 * @return everything that the page says of it
	 */
	public NewsMediaOrganization organization(Site site) {
		return new NewsMediaOrganization(absolute("/#publisher"), site.name(), absolute("/"),
				this.markdown.plain(site.mission()), logo(site), site.social().stream().map(Link::href).toList());
	}

	private @Nullable ImageObject logo(Site site) {
		return (site.logo() != null) ? bare(site.logo().src()) : null;
	}

	/**
	 * A picture in its own shape.
	 * @param picture any picture
	 * @return the JPEG that every program can read
	 */
	public ImageObject whole(Picture picture) {
		return image(picture, picture.src());
	}

	/**
	 * A picture in the three shapes that search engines ask for.
	 * @param picture any picture
	 * @return from wide to square
	 */
	public List<ImageObject> crops(Picture picture) {
		return Stream.of(Ratio.values()).map((ratio) -> image(picture, picture.src(ratio))).toList();
	}

	/**
	 * A picture below which nothing is printed.
	 * @param path a path on this site
	 * @return the picture alone
	 */
	public ImageObject bare(String path) {
		return new ImageObject(absolute(path), null, null, null, null);
	}

	private ImageObject image(Picture picture, String path) {
		String licence = picture.licence();
		boolean address = licence != null && licence.startsWith("https://");
		return new ImageObject(absolute(path),
				(picture.caption() != null) ? this.markdown.plain(picture.caption()) : null, picture.credit(),
				address ? null : licence, address ? licence : null);
	}

}
