package org.intertitle.article;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.intertitle.author.AuthorProfile;
import org.intertitle.markdown.Block;
import org.intertitle.markdown.Markdown;
import org.intertitle.media.CoverArt;
import org.intertitle.publication.PageHead;
import org.intertitle.publication.PageHeads;
import org.intertitle.publication.Site;
import org.intertitle.structured.Article;
import org.intertitle.structured.CorrectionComment;
import org.intertitle.structured.ImageObject;
import org.intertitle.structured.Movie;
import org.intertitle.structured.Person;
import org.intertitle.structured.Rating;
import org.intertitle.structured.Review;
import org.intertitle.structured.Thing;
import org.intertitle.structured.VideoObject;
import org.intertitle.web.Head;

/**
 * What an article's page says of the article to those who do not look at it.
 */
@Component
class ArticleHeads {

	private final PageHeads heads;

	private final FilmHeads films;

	private final CoverArt covers;

	private final Markdown markdown;

	ArticleHeads(PageHeads heads, FilmHeads films, CoverArt covers, Markdown markdown) {
		this.heads = heads;
		this.films = films;
		this.covers = covers;
		this.markdown = markdown;
	}

	/**
	 * Writes the head.
	 * @param page the article's page
	 * @param site the publication
	 * @return the head, with everything that the page shows and search engines can read
	 */
	Head head(ArticlePage page, Site site) {
		ArticleFacts article = page.article();
		String title = (article.searchTitle() != null) ? article.searchTitle() : article.title();
		PageHead head = this.heads.page(site, article.path(), title)
			.description(page.description(), article.title())
			.shared("article", card(article))
			.firstAt(article.canonicalUrl())
			.below(article.kind().plural(), "/" + article.kind().segment() + "/")
			.tell(thing(page, site));
		illustrations(page).forEach(head::tell);
		trailers(page).forEach(head::tell);
		return head.write();
	}

	private ImageObject card(ArticleFacts article) {
		return this.heads.bare(DrawingController.card(article.slug(), this.covers.fingerprint(article.coverFacts())));
	}

	/** Search engines take a review without a rating for a broken one. */
	private Thing thing(ArticlePage page, Site site) {
		ArticleFacts article = page.article();
		Movie film = (article.film() != null) ? this.films.movie(article.film()) : null;
		return (film != null && article.rating() != null) ? review(page, film, article.rating(), site)
				: article(page, film, site);
	}

	private Review review(ArticlePage page, Movie film, BigDecimal rating, Site site) {
		ArticleFacts article = page.article();
		return new Review(this.heads.absolute(article.path()), article.title(), page.description(), film,
				rating(rating, site), authors(article), this.heads.publisher(site),
				site.timestamp(article.publishedAt()), site.timestamp(article.updatedAt()), images(article),
				corrections(article));
	}

	static Rating rating(BigDecimal rating, Site site) {
		return new Rating(rating, site.ratingScale().best(), site.ratingScale().worst());
	}

	private Article article(ArticlePage page, @Nullable Movie film, Site site) {
		ArticleFacts article = page.article();
		return new Article((article.kind() == Kind.NEWS) ? "NewsArticle" : "Article",
				this.heads.absolute(article.path()), article.title(), page.description(), film, authors(article),
				this.heads.publisher(site), site.timestamp(article.publishedAt()), site.timestamp(article.updatedAt()),
				images(article), corrections(article));
	}

	private List<Person> authors(ArticleFacts article) {
		return article.authors().stream().map(this::author).toList();
	}

	private Person author(AuthorProfile author) {
		return Person.named(author.name(), this.heads.absolute("/authors/" + author.slug() + "/"));
	}

	private List<ImageObject> images(ArticleFacts article) {
		return (article.cover() != null) ? this.heads.crops(article.cover()) : List.of(card(article));
	}

	private List<CorrectionComment> corrections(ArticleFacts article) {
		return article.corrections()
			.stream()
			.map((correction) -> new CorrectionComment(this.markdown.plain(correction.text()),
					correction.correctedOn()))
			.toList();
	}

	/** Pictures whose terms are printed below them. */
	private Stream<ImageObject> illustrations(ArticlePage page) {
		return page.parts()
			.stream()
			.filter(Part.Illustration.class::isInstance)
			.map((part) -> ((Part.Illustration) part).picture())
			.filter((picture) -> !picture.terms().isEmpty())
			.map(this.heads::whole);
	}

	/** Only of a video whose title and date are printed beside it is enough known. */
	private List<VideoObject> trailers(ArticlePage page) {
		List<VideoObject> trailers = new ArrayList<>();
		for (Block.Video video : page.videos()) {
			Block.Release release = video.release();
			if (release != null) {
				trailers.add(new VideoObject(release.title(), page.article().coverFacts().title(),
						card(page.article()).contentUrl(), release.date(), video.embedAddress()));
			}
		}
		return trailers;
	}

}
