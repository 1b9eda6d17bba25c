package org.intertitle.article;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.intertitle.markdown.Block;
import org.intertitle.markdown.Manuscript;
import org.intertitle.markdown.Markdown;
import org.intertitle.media.CoverFacts;
import org.intertitle.media.MediaLibrary;
import org.intertitle.media.Picture;
import org.intertitle.publication.ShownNote;
import org.intertitle.publication.ShownNotes;
import org.intertitle.publication.Slot;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sets an article's page: the text, the notes of the house at their places, and where to
 * go next. At most four statements.
 */
@Component
@Transactional(readOnly = true)
class ArticlePages {

	/** A list of contents helps from this many headings on. */
	private static final int HEADINGS_FOR_CONTENTS = 3;

	private static final int MORE_STORIES = 4;

	private final PublishedArticles articles;

	private final ShownNotes notes;

	private final MoreStories moreStories;

	private final MediaLibrary media;

	private final Markdown markdown;

	ArticlePages(PublishedArticles articles, ShownNotes notes, MoreStories moreStories, MediaLibrary media,
			Markdown markdown) {
		this.articles = articles;
		this.notes = notes;
		this.moreStories = moreStories;
		this.media = media;
		this.markdown = markdown;
	}

	Optional<ArticlePage> bySlug(String slug) {
		return this.articles.bySlug(slug).map(this::page);
	}

	/**
	 * Sets an article's page.
	 * @param article public, or a proof
	 * @return the page
	 * @throws org.intertitle.markdown.MarkdownRefused if the text is too large or nested
	 * too deep
	 */
	ArticlePage page(ArticleFacts article) {
		Manuscript body = this.markdown.manuscript(article.body());
		List<ShownNote> shown = this.notes.read();
		MoreStories.Found found = this.moreStories.around(article, chosen(shown), shownAlready(article), MORE_STORIES);
		Map<Slot, List<Part.Note>> notes = shown.stream()
			.map((note) -> set(note, article, found))
			.collect(Collectors.groupingBy((note) -> note.note().slot()));
		Typesetting typesetting = new Typesetting(this.markdown, article.coverFacts(), pictures(body),
				targets(article));
		Optional<Part.Note> last = notes.getOrDefault(Slot.MORE_STORIES, List.of()).stream().findFirst();
		return new ArticlePage(article, this.markdown.inline(article.standfirst()), description(article),
				body.readingMinutes(),
				typesetting.article(body.blocks(), (slot) -> notes.getOrDefault(slot, List.of())), contents(body),
				(article.verdict() != null) ? this.markdown.inline(article.verdict()) : null, corrections(article),
				notes.getOrDefault(Slot.AFTER_CREDITS, List.of()), authors(article),
				last.map((note) -> note.note().title()).orElse("More stories"),
				last.map(ArticlePages::text).orElse(List.of()), found.filled(
						last.map((note) -> slugs(note.note())).orElse(List.of()), shownAlready(article), MORE_STORIES));
	}

	private static List<String> chosen(List<ShownNote> notes) {
		return notes.stream().flatMap((note) -> slugs(note).stream()).distinct().toList();
	}

	private static List<String> slugs(ShownNote note) {
		return note.chosen().stream().map(ArticlePages::slug).toList();
	}

	private static String slug(String address) {
		return address.replaceAll("^/|/$", "");
	}

	private Part.Note set(ShownNote note, ArticleFacts article, MoreStories.Found found) {
		CoverFacts poster = CoverFacts.ofText(note.title(), "Video");
		return new Part.Note(note, new Typesetting(this.markdown, poster, Map.of(), (address) -> {
			List<ArticleCard> cards = found.chosen(List.of(slug(address)));
			return (cards.isEmpty() || cards.getFirst().id() == article.id()) ? null
					: new Part.Related.Target(cards.getFirst(), address);
		}).note(note.blocks()));
	}

	static Function<String, Part.Related.@Nullable Target> targets(ArticleFacts article) {
		Map<String, Part.Related.Target> targets = new HashMap<>();
		for (ArticleFacts.RelatedTarget target : article.related()) {
			boolean elsewhere = !target.known() && target.address().startsWith("http");
			if (target.card() != null || elsewhere) {
				targets.put(target.address(), new Part.Related.Target(target.card(), target.address()));
			}
		}
		return targets::get;
	}

	private static List<Part> text(Part.Note note) {
		return note.parts()
			.stream()
			.filter((part) -> part instanceof Part.Opening || part instanceof Part.Text)
			.toList();
	}

	private Map<String, Picture> pictures(Manuscript body) {
		List<String> keys = body.blocks()
			.stream()
			.filter(Block.Picture.class::isInstance)
			.map((block) -> MediaLibrary.key(((Block.Picture) block).address()))
			.flatMap(Optional::stream)
			.toList();
		return this.media.named(keys);
	}

	private static List<Block.Section> contents(Manuscript body) {
		List<Block.Section> headings = body.contents();
		return (headings.size() >= HEADINGS_FOR_CONTENTS) ? headings : List.of();
	}

	private String description(ArticleFacts article) {
		String written = article.searchDescription();
		return (written != null) ? written : this.markdown.plain(article.standfirst());
	}

	private List<ArticlePage.SetCorrection> corrections(ArticleFacts article) {
		return article.corrections()
			.stream()
			.map((correction) -> new ArticlePage.SetCorrection(correction, this.markdown.inline(correction.text())))
			.toList();
	}

	private List<ArticlePage.AuthorCard> authors(ArticleFacts article) {
		return article.authors()
			.stream()
			.map((author) -> new ArticlePage.AuthorCard(author, this.markdown.text(author.bio())))
			.toList();
	}

	private static Set<Long> shownAlready(ArticleFacts article) {
		Set<Long> shown = new HashSet<>();
		article.related().forEach((target) -> {
			if (target.card() != null) {
				shown.add(target.card().id());
			}
		});
		return shown;
	}

}
