package org.intertitle.front;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.intertitle.article.ArticleCard;
import org.intertitle.article.Kind;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FrontPageTests {

	@Test
	void leadsWithTheNewestReviewAndShowsNothingTwice() {
		List<ArticleCard> newest = new ArrayList<>();
		for (long id = 60; id > 0; id--) {
			newest.add(card(id, Kind.values()[(int) (id % Kind.values().length)]));
		}
		FrontPage page = FrontPage.of(newest);
		assertThat(page.lead()).singleElement().returns(Kind.REVIEW, ArticleCard::kind).returns(60L, ArticleCard::id);
		assertThat(page.seconds()).hasSize(3);
		assertThat(page.sections()).extracting(FrontPage.Section::kind).containsExactly(Kind.values());
		List<ArticleCard> shown = Stream
			.of(page.lead().stream(), page.seconds().stream(),
					page.sections().stream().flatMap((section) -> section.cards().stream()))
			.flatMap((cards) -> cards)
			.toList();
		assertThat(shown).doesNotHaveDuplicates();
	}

	@Test
	void isEmptyWhileNothingIsPublished() {
		FrontPage page = FrontPage.of(List.of());
		assertThat(page.lead()).isEmpty();
		assertThat(page.sections()).isEmpty();
	}

	private static ArticleCard card(long id, Kind kind) {
		return new ArticleCard(id, "article-" + id, kind, "Article " + id, null, "", null,
				Instant.EPOCH.plusSeconds(id), List.of(), null, null);
	}

}
