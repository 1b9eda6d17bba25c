package org.intertitle.article;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.intertitle.film.FilmFacts;
import org.intertitle.markdown.Block;
import org.intertitle.markdown.Manuscript;
import org.intertitle.markdown.Markdown;
import org.intertitle.publication.RatingScale;
import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriUtils;

/**
 * The check before publishing: what readers would miss, and what they would like to have.
 */
final class Gate {

	/** Search engines cut descriptions at about this many characters. */
	private static final int LONGEST_DESCRIPTION = 160;

	private static final int SHORTEST_DESCRIPTION = 50;

	/** Words that promise more than somebody who has not seen the film wants to know. */
	private static final Pattern GIVING_AWAY = Pattern
		.compile("(?i)\\b(spoilers?|twist|turns out to be|is revealed|dies|is killed|final shot|the killer is)\\b");

	private static final Pattern PICTURE = Pattern.compile("/media/[0-9a-f]{24}/");

	private static final List<String> USUAL_JOBS = List.of("Director", "Writer", "Cast", "Cinematography", "Editor");

	private final ArticleFacts article;

	private final List<Finding> findings = new ArrayList<>();

	private Gate(ArticleFacts article) {
		this.article = article;
	}

	/**
	 * Checks an article.
	 * @param article a proof of it
	 * @param markdown reads its texts
	 * @param scale the publication's
	 * @return what was found, what must be mended first
	 */
	static List<Finding> check(ArticleFacts article, Markdown markdown, RatingScale scale) {
		Gate gate = new Gate(article);
		Manuscript body = markdown.manuscript(article.body());
		gate.mustHaveWords(scale);
		gate.mustHaveAltTexts(body);
		gate.shouldHaveFrame(markdown);
		gate.shouldLeadOn(body);
		gate.shouldHaveCredits();
		gate.shouldHideTheEnding(body);
		return List.copyOf(gate.findings);
	}

	private void mustHaveWords(RatingScale scale) {
		must(!this.article.title().isBlank(), "title", "Give the article a title.");
		must(!this.article.body().isBlank(), "body", "The body is empty.");
		must(!this.article.authors().isEmpty(), "authors", "Say who wrote it.");
		if (this.article.kind() == Kind.REVIEW) {
			FilmFacts film = this.article.film();
			must(film != null, "film", "A review is about a film: choose it.");
			must(film == null || !film.by("Director").isEmpty(), "film",
					"The film's record has no director yet: add the credit.", record(film));
		}
		must(this.article.rating() == null || scale.holds(this.article.rating()), "rating",
				"The rating is not on the publication's scale.");
	}

	private void mustHaveAltTexts(Manuscript body) {
		long silent = body.blocks()
			.stream()
			.filter((block) -> block instanceof Block.Picture picture && picture.alt().isBlank())
			.count();
		must(silent == 0, "body", (silent == 1) ? "A picture in the body has no alt text."
				: silent + " pictures in the body have no alt text.");
		must(body.blocks().stream().noneMatch((block) -> block instanceof Block.Prose prose && showsAddress(prose)),
				"body",
				"A picture stands within a paragraph, where readers see its address: put an empty line before and after it.");
		must(this.article.cover() == null || !this.article.cover().alt().isBlank(), "cover",
				"The cover image has no alt text: give it one in the media library.",
				(this.article.cover() != null) ? "/admin/media/" + this.article.cover().id() : null);
	}

	private static boolean showsAddress(Block.Prose prose) {
		return PICTURE.matcher(prose.html().toString().replaceAll("<[^>]*>", "")).find();
	}

	private void shouldHaveFrame(Markdown markdown) {
		should(!this.article.standfirst().isBlank(), "standfirst", "A standfirst tells readers why to go on.");
		should(this.article.kind() != Kind.REVIEW || this.article.verdict() != null, "verdict",
				"A verdict sums the review up in a paragraph.");
		should(this.article.cover() != null, "cover", "Without a cover image a poster will be drawn.");
		String written = this.article.searchDescription();
		int length = ((written != null) ? written : markdown.plain(this.article.standfirst())).length();
		should(length >= SHORTEST_DESCRIPTION && length <= LONGEST_DESCRIPTION, "searchDescription",
				"Search engines show descriptions of %d to %d characters; this one has %d."
					.formatted(SHORTEST_DESCRIPTION, LONGEST_DESCRIPTION, length));
	}

	private void shouldLeadOn(Manuscript body) {
		should(body.blocks().stream().anyMatch(Block.Related.class::isInstance), "body",
				"No related article: readers who want more have nowhere to go.");
	}

	private void shouldHaveCredits() {
		FilmFacts film = this.article.film();
		if (film != null) {
			List<String> missing = USUAL_JOBS.stream().filter((job) -> film.by(job).isEmpty()).toList();
			should(missing.isEmpty(), "film", "The film's credits lack: " + String.join(", ", missing) + ".",
					record(film));
		}
	}

	private void shouldHideTheEnding(Manuscript body) {
		boolean open = body.blocks()
			.stream()
			.anyMatch((block) -> block instanceof Block.Prose prose
					&& GIVING_AWAY.matcher(prose.html().toString().replaceAll("(?s)<details.*?</details>", "")).find());
		should(this.article.kind() != Kind.REVIEW || !open, "body",
				"The text may give something away: put it between \"::: spoiler\" and \":::\".");
	}

	private static @Nullable String record(@Nullable FilmFacts film) {
		return (film != null) ? "/admin/films/?q=" + UriUtils.encode(film.title(), StandardCharsets.UTF_8) : null;
	}

	private void must(boolean good, String field, String sentence) {
		must(good, field, sentence, null);
	}

	private void must(boolean good, String field, String sentence, @Nullable String record) {
		if (!good) {
			this.findings.add(new Finding(true, field, sentence, record));
		}
	}

	private void should(boolean good, String field, String sentence) {
		should(good, field, sentence, null);
	}

	private void should(boolean good, String field, String sentence, @Nullable String record) {
		if (!good) {
			this.findings.add(new Finding(false, field, sentence, record));
		}
	}

}
