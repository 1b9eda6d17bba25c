package org.intertitle.article;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.intertitle.author.AuthorProfile;
import org.intertitle.markdown.Markdown;
import org.intertitle.publication.Link;
import org.intertitle.publication.PageHeads;
import org.intertitle.publication.Site;
import org.intertitle.structured.Person;
import org.intertitle.structured.ProfilePage;
import org.intertitle.web.Head;
import org.intertitle.web.PageOf;

/**
 * What the pages of authors and topics say to those who do not look at them.
 */
@Component
class BylineHeads {

	private final PageHeads heads;

	private final Markdown markdown;

	BylineHeads(PageHeads heads, Markdown markdown) {
		this.heads = heads;
		this.markdown = markdown;
	}

	/**
	 * The head of the list of authors.
	 * @param authors whom it lists
	 * @param site the publication
	 * @return the head
	 */
	Head authors(List<PublishedBylines.AuthorEntry> authors, Site site) {
		return this.heads.page(site, "/authors/", "Authors")
			.description("", "Who writes for %s.".formatted(site.name()))
			.list(authors.stream().map((author) -> new Link(author.profile().name(), author.path())))
			.write();
	}

	/**
	 * The head of an author's page.
	 * @param entry the author
	 * @param before where a later page of articles begins; none for the first
	 * @param site the publication
	 * @return the head
	 */
	Head author(PublishedBylines.AuthorEntry entry, @Nullable String before, Site site) {
		AuthorProfile author = entry.profile();
		String bio = this.markdown.plain(author.bio());
		return this.heads.page(site, entry.path(), author.name())
			.description(bio, "Articles by %s in %s.".formatted(author.name(), site.name()))
			.below("Authors", "/authors/")
			.feed(entry.path(), author.name() + " in " + site.name())
			.tell(new ProfilePage(this.heads.absolute(entry.path()), person(author, entry.path(), bio)))
			.continuedBefore(before)
			.write();
	}

	private Person person(AuthorProfile author, String path, String bio) {
		return new Person(author.name(), this.heads.absolute(path), author.role().isBlank() ? null : author.role(),
				bio.isBlank() ? null : bio,
				(author.portrait() != null) ? this.heads.bare(author.portrait().src()) : null,
				author.links().stream().map(Link::href).toList());
	}

	/**
	 * The head of a topic's page.
	 * @param topic the topic
	 * @param cards one page of its articles
	 * @param before where that page begins; none for the first
	 * @param site the publication
	 * @return the head
	 */
	Head topic(PublishedBylines.TopicEntry topic, PageOf<ArticleCard> cards, @Nullable String before, Site site) {
		return this.heads.page(site, topic.path(), topic.name())
			.description(this.markdown.plain(topic.description()),
					"Articles on %s in %s.".formatted(topic.name(), site.name()))
			.feed(topic.path(), topic.name() + " in " + site.name())
			.list(cards.items().stream().map(ArticleCard::link))
			.continuedBefore(before)
			.write();
	}

}
