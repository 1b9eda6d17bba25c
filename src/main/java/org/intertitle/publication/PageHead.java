package org.intertitle.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.intertitle.structured.BreadcrumbList;
import org.intertitle.structured.Graph;
import org.intertitle.structured.ImageObject;
import org.intertitle.structured.ItemList;
import org.intertitle.structured.ListItem;
import org.intertitle.structured.NewsMediaOrganization;
import org.intertitle.structured.Thing;
import org.intertitle.web.Before;
import org.intertitle.web.Head;
import org.intertitle.web.Html;

/**
 * The head of a page while it is being written.
 */
public final class PageHead {

	private static final String ATOM = "application/atom+xml";

	/** What search engines show of a description; of more they cut the end themselves. */
	private static final int DESCRIPTION = 155;

	private final PageHeads heads;

	private final Site site;

	private final String path;

	private final List<Link> trail = new ArrayList<>();

	private final List<Head.Feed> feeds = new ArrayList<>();

	private final List<Thing> things = new ArrayList<>();

	private String title;

	private String description = "";

	private String canonical;

	private String type = "website";

	private @Nullable String card;

	private boolean indexed = true;

	PageHead(PageHeads heads, Site site, String path, String title) {
		this.heads = heads;
		this.site = site;
		this.path = path;
		this.title = title;
		this.canonical = heads.absolute(path);
		this.trail.add(new Link(site.name(), "/"));
	}

	/**
	 * Describes the page.
	 * @param written what editors wrote for it, without markup
	 * @param otherwise what is true of it if they wrote nothing
	 * @return this
	 */
	public PageHead description(String written, String otherwise) {
		this.description = shortened(written.isBlank() ? otherwise : written);
		return this;
	}

	/** Ends after a word. */
	private static String shortened(String text) {
		if (text.length() <= DESCRIPTION) {
			return text;
		}
		int end = text.lastIndexOf(' ', DESCRIPTION - 1);
		return text.substring(0, (end > 0) ? end : DESCRIPTION - 1) + "…";
	}

	/**
	 * Tells of the publication itself, and describes the page by it.
	 * @param organization the publication
	 * @return this
	 */
	public PageHead about(NewsMediaOrganization organization) {
		String mission = (organization.description() != null) ? organization.description() : "";
		return description(mission, this.site.name() + ". " + this.site.tagline()).tell(organization);
	}

	/**
	 * Says what the page is to sites that link to it.
	 * @param type of the Open Graph protocol, such as "article"
	 * @param card the picture to show
	 * @return this
	 */
	public PageHead shared(String type, ImageObject card) {
		this.type = type;
		this.card = card.contentUrl();
		return this;
	}

	/**
	 * Says that the page was published elsewhere first.
	 * @param address where, if it was
	 * @return this
	 */
	public PageHead firstAt(@Nullable String address) {
		this.canonical = (address != null) ? address : this.canonical;
		return this;
	}

	/**
	 * Names a page above this one; the front page is above all.
	 * @param label its title
	 * @param path its own
	 * @return this
	 */
	public PageHead below(String label, String path) {
		this.trail.add(new Link(label, path));
		return this;
	}

	/**
	 * Names a feed of what is listed on the page.
	 * @param path of the page that is listed
	 * @param title of the feed
	 * @return this
	 */
	public PageHead feed(String path, String title) {
		this.feeds.add(new Head.Feed(title, ATOM, path + "feed.xml"));
		return this;
	}

	/**
	 * Names the feeds of a page in every format that there is.
	 * @param path of the page that is listed
	 * @param title of the feeds
	 * @return this
	 */
	public PageHead feeds(String path, String title) {
		this.feeds.add(new Head.Feed(title + " (RSS)", "application/rss+xml", path + "feed/"));
		this.feeds.add(new Head.Feed(title + " (JSON Feed)", "application/feed+json", path + "feed.json"));
		return feed(path, title);
	}

	/**
	 * Tells of something that the page shows.
	 * @param thing in schema.org's words
	 * @return this
	 */
	public PageHead tell(Thing thing) {
		this.things.add(thing);
		return this;
	}

	/**
	 * Tells of the pages that the page lists, if they are several.
	 * @param pages in the order of the list
	 * @return this
	 */
	public PageHead list(Stream<Link> pages) {
		List<Link> listed = pages.distinct().toList();
		return (listed.size() > 1) ? tell(new ItemList(IntStream.range(0, listed.size())
			.mapToObj((at) -> new ListItem(at + 1, listed.get(at).label(), null,
					this.heads.absolute(listed.get(at).href())))
			.toList())) : this;
	}

	/**
	 * Says that the page only continues a list. Nobody searches for the twentieth page,
	 * and there are as many as there are values for its parameter.
	 * @param where it continues, to be printed; none on the first page
	 * @return this
	 */
	public PageHead continued(@Nullable String where) {
		if (where != null) {
			this.title += " " + where;
			this.description = this.title + ". " + this.description;
			this.indexed = false;
		}
		return this;
	}

	/**
	 * Says that the page only continues a list that runs from new to old.
	 * @param before the place where it goes on; none on the first page
	 * @return this
	 */
	public PageHead continuedBefore(@Nullable String before) {
		return continued((before != null) ? "before " + this.site.moment(Before.parse(before).time()) : null);
	}

	/**
	 * Keeps the page out of search engines, if it has nothing to find.
	 * @param empty whether there is nothing on it
	 * @return this
	 */
	public PageHead unlistedIf(boolean empty) {
		this.indexed &= !empty;
		return this;
	}

	/**
	 * The head as it goes out.
	 * @return the head
	 */
	public Head write() {
		if (!this.path.equals("/")) {
			this.things.add(breadcrumbs());
		}
		List<Head.Feed> feeds = this.feeds.isEmpty() ? List.of(new Head.Feed(this.site.name(), ATOM, "/feed.xml"))
				: List.copyOf(this.feeds);
		return new Head(this.path, this.title, this.description, this.canonical, this.indexed, this.type, this.card,
				feeds, new Html(new Graph(this.things).script()));
	}

	/** The page itself comes last, and needs no address there. */
	private BreadcrumbList breadcrumbs() {
		Stream<ListItem> above = IntStream.range(0, this.trail.size())
			.mapToObj((at) -> new ListItem(at + 1, this.trail.get(at).label(),
					this.heads.absolute(this.trail.get(at).href()), null));
		return new BreadcrumbList(
				Stream.concat(above, Stream.of(new ListItem(this.trail.size() + 1, this.title, null, null))).toList());
	}

}
