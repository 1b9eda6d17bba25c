package org.intertitle.front;

import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.intertitle.article.ArticleCard;
import org.intertitle.article.Kind;
import org.intertitle.publication.PageHead;
import org.intertitle.publication.PageHeads;
import org.intertitle.publication.Site;
import org.intertitle.structured.WebSite;
import org.intertitle.web.Head;
import org.intertitle.web.PageOf;

/**
 * What the front page, the sections and the archive say to those who do not look at them.
 */
@Component
class FrontHeads {

	private final PageHeads heads;

	FrontHeads(PageHeads heads) {
		this.heads = heads;
	}

	/**
	 * The head of the front page, which alone speaks for the whole site.
	 * @param front the page
	 * @param site the publication
	 * @return the head
	 */
	Head front(FrontPage front, Site site) {
		PageHead head = this.heads.page(site, "/", site.name())
			.tell(new WebSite(site.name(), this.heads.absolute("/"), site.tagline().isBlank() ? null : site.tagline(),
					site.language(), this.heads.publisher(site)));
		return head.about(this.heads.organization(site))
			.feeds("/", site.name())
			.list(Stream
				.of(front.lead().stream(), front.seconds().stream(),
						front.sections().stream().flatMap((section) -> section.cards().stream()))
				.flatMap((cards) -> cards)
				.map(ArticleCard::link))
			.write();
	}

	/**
	 * The head of a section.
	 * @param kind what it has
	 * @param cards one page of it
	 * @param before where that page begins; none for the first
	 * @param site the publication
	 * @return the head
	 */
	Head section(Kind kind, PageOf<ArticleCard> cards, @Nullable String before, Site site) {
		String path = "/" + kind.segment() + "/";
		return this.heads.page(site, path, kind.plural())
			.description("", "%s in %s, the newest first.".formatted(kind.plural(), site.name()))
			.feed(path, kind.plural() + " in " + site.name())
			.list(cards.items().stream().map(ArticleCard::link))
			.continuedBefore(before)
			.unlistedIf(cards.items().isEmpty())
			.write();
	}

	/**
	 * The head of the archive.
	 * @param site the publication
	 * @return the head
	 */
	Head archive(Site site) {
		return this.heads.page(site, "/archive/", "Archive")
			.description("", "Everything that %s has published, by year.".formatted(site.name()))
			.write();
	}

	/**
	 * The head of a year or a month.
	 * @param span the year or the month
	 * @param cards one page of it
	 * @param before where that page begins; none for the first
	 * @param site the publication
	 * @return the head
	 */
	Head span(ArchiveSpan span, PageOf<ArticleCard> cards, @Nullable String before, Site site) {
		PageHead head = this.heads.page(site, span.path(), span.title())
			.description("", "What %s published in %s.".formatted(site.name(), span.title()))
			.below("Archive", "/archive/");
		return ((span.year() != null) ? head.below(span.year(), "/archive/" + span.year() + "/") : head)
			.list(cards.items().stream().map(ArticleCard::link))
			.continuedBefore(before)
			.unlistedIf(cards.items().isEmpty())
			.write();
	}

}
