package org.intertitle.article;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.intertitle.film.FilmFacts;
import org.intertitle.media.Picture;
import org.intertitle.web.Head;

/**
 * How search engines are going to show an article: what they print of it, and which of
 * their richer results it qualifies for.
 *
 * @param title without the publication's name
 * @param address of the page
 * @param description as the page has it
 * @param results every richer result that such an article can have
 */
public record SearchAppearance(String title, String address, String description, List<Result> results) {

	/** Below it, search engines show a picture small or not at all. */
	private static final int LARGE = 1200;

	/**
	 * A richer result.
	 *
	 * @param name as editors call it
	 * @param missing what keeps the article from it; nothing if it qualifies
	 * @param field of the form where that is mended
	 */
	public record Result(String name, @Nullable String missing, String field) {
	}

	static SearchAppearance of(ArticlePage page, Head head) {
		List<Result> results = new ArrayList<>();
		results.add(article(page.article()));
		FilmFacts film = page.article().film();
		if (film != null) {
			results.add(new Result("Film", film.by("Director").isEmpty() ? "The film’s credits have no director" : null,
					"film"));
		}
		results.add(picture(page.article().cover()));
		if (!page.videos().isEmpty()) {
			results.add(new Result("Video", page.videos().stream().allMatch((video) -> video.release() != null) ? null
					: "The trailer’s line has no title and date behind the address, such as “Trailer: address The first trailer, 2024-09-26”",
					"body"));
		}
		results.add(new Result("Breadcrumbs", null, "title"));
		return new SearchAppearance(head.title(), head.canonical(), head.description(), results);
	}

	private static Result article(ArticleFacts article) {
		if (article.authors().isEmpty()) {
			return new Result(article.kind().label(), "It has no author", "authors");
		}
		if (article.kind() != Kind.REVIEW) {
			return new Result("Article", null, "title");
		}
		return new Result("Review with its rating",
				(article.film() == null) ? "It has no film"
						: (article.rating() == null) ? "It has no rating, and is shown as an article" : null,
				(article.film() == null) ? "film" : "rating");
	}

	private static Result picture(@Nullable Picture cover) {
		if (cover == null) {
			return new Result("Large picture", null, "cover");
		}
		return new Result("Large picture", (cover.width() < LARGE) ? "The cover is narrower than 1,200 pixels"
				: cover.terms().isEmpty() ? "The cover has neither credit nor licence" : null, "cover");
	}

}
