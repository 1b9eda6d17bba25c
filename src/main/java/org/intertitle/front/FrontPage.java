package org.intertitle.front;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.intertitle.article.ArticleCard;
import org.intertitle.article.Kind;

/**
 * The front page: one lead, a few seconds, then sections of different shapes.
 *
 * @param lead the newest of the long pieces; none while nothing is published
 * @param seconds the next ones
 * @param sections the rest by kind, without what stands above
 */
record FrontPage(List<ArticleCard> lead, List<ArticleCard> seconds, List<Section> sections) {

	/** The newest of each kind that the page can need. */
	static final int EACH = 12;

	private static final int SECONDS = 3;

	/**
	 * A kind of article on the front page.
	 *
	 * @param kind the kind
	 * @param cards from new to old, never empty
	 */
	record Section(Kind kind, List<ArticleCard> cards) {
	}

	/**
	 * Makes up the page.
	 * @param newest articles from new to old
	 * @return the page
	 */
	static FrontPage of(List<ArticleCard> newest) {
		List<ArticleCard> rest = new ArrayList<>(newest);
		List<ArticleCard> lead = take(rest, Kind.REVIEW, 1);
		List<ArticleCard> seconds = new ArrayList<>();
		seconds.addAll(take(rest, Kind.FEATURE, 1));
		seconds.addAll(take(rest, Kind.REVIEW, SECONDS - seconds.size()));
		List<Section> sections = Arrays.stream(Kind.values())
			.map((kind) -> new Section(kind, take(rest, kind, size(kind))))
			.filter((section) -> !section.cards().isEmpty())
			.toList();
		return new FrontPage(lead, seconds, sections);
	}

	private static int size(Kind kind) {
		return switch (kind) {
			case REVIEW -> 7;
			case NEWS -> 4;
			default -> 3;
		};
	}

	private static List<ArticleCard> take(List<ArticleCard> rest, Kind kind, int size) {
		List<ArticleCard> taken = rest.stream().filter((card) -> card.kind() == kind).limit(size).toList();
		rest.removeAll(taken);
		return taken;
	}

}
