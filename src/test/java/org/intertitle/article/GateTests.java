package org.intertitle.article;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.UnaryOperator;

import org.intertitle.DemoSiteTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

@DemoSiteTest
@Transactional
class GateTests {

	private static final String BODY = "A lede.\n\nRelated article: /john-wick-review/\n";

	@Autowired
	private Proofs proofs;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void lacksNothingInACompleteReview() {
		assertThat(must((form) -> form)).isEmpty();
	}

	@Test
	void asksForWhatReadersWouldMiss() {
		List<Finding> findings = this.proofs.check(0, Drafts.blank());
		assertThat(findings.stream().filter(Finding::must)).extracting(Finding::field)
			.containsExactly("title", "body", "authors");
		assertThat(findings.stream().filter((finding) -> !finding.must())).extracting(Finding::field)
			.containsExactly("standfirst", "cover", "searchDescription", "body");
	}

	@Test
	void aReviewHasAFilmAndTheFilmADirector() {
		assertThat(must((form) -> with(form, BODY, null, null))).extracting(Finding::field).containsExactly("film");
		this.jdbc.sql("delete from credit where job = 'Director'").update();
		assertThat(must((form) -> form)).extracting(Finding::sentence).singleElement().asString().contains("director");
	}

	@Test
	void aRatingLiesOnTheScale() {
		assertThat(must((form) -> with(form, BODY, form.film(), new BigDecimal("4.2")))).extracting(Finding::field)
			.containsExactly("rating");
	}

	@Test
	void everyPictureHasAnAltText() {
		String body = BODY
				+ "\n![](/media/0123456789abcdef01234567/960.jpg)\n\n![Two chairs](/media/0123456789abcdef01234567/960.jpg)\n";
		assertThat(must((form) -> with(form, body, form.film(), null))).extracting(Finding::sentence)
			.containsExactly("A picture in the body has no alt text.");
	}

	@Test
	void aPictureStandsByItself() {
		String body = BODY + "\nA ferry at dusk![](/media/0123456789abcdef01234567/1200.jpg)\n";
		assertThat(must((form) -> with(form, body, form.film(), null))).extracting(Finding::sentence)
			.singleElement()
			.asString()
			.startsWith("A picture stands within a paragraph");
	}

	@Test
	void whatIsMendedElsewhereIsOneLinkAway() {
		this.jdbc.sql("delete from credit where job = 'Director'").update();
		assertThat(must((form) -> form)).extracting(Finding::record).containsExactly("/admin/films/?q=Ballerina");
	}

	@Test
	void anEndingBelongsBehindASpoiler() {
		assertThat(should("In the end she dies.")).contains("body");
		assertThat(should("::: spoiler\nIn the end she dies.\n:::")).doesNotContain("body");
	}

	@Test
	void tellsWhatSearchEnginesWillShow() {
		SearchAppearance appearance = this.proofs.appearance(0,
				with(Drafts.review("seen-from-afar", BODY), BODY, "ballerina-2025", new BigDecimal("3.5")));
		assertThat(appearance.address()).isEqualTo("http://localhost:8080/seen-from-afar/");
		assertThat(appearance.results()).extracting(SearchAppearance.Result::name)
			.containsExactly("Review with its rating", "Film", "Large picture", "Breadcrumbs");
		assertThat(appearance.results()).extracting(SearchAppearance.Result::missing).containsOnlyNulls();
	}

	@Test
	void tellsWhatKeepsAnArticleFromARicherResult() {
		String trailer = "A lede.\n\nTrailer: https://youtu.be/dQw4w9WgXcQ";
		SearchAppearance appearance = this.proofs.appearance(0,
				with(Drafts.review("seen-from-afar", BODY), trailer, "ballerina-2025", null));
		assertThat(appearance.results()).filteredOn((result) -> result.missing() != null)
			.extracting(SearchAppearance.Result::field)
			.containsExactly("rating", "body");
		assertThat(
				this.proofs
					.appearance(0,
							with(Drafts.review("seen", BODY), trailer + " The first, 2024-09-26", "ballerina-2025",
									null))
					.results())
			.filteredOn((result) -> result.missing() != null)
			.extracting(SearchAppearance.Result::field)
			.containsExactly("rating");
	}

	private List<Finding> must(UnaryOperator<ArticleForm> change) {
		return this.proofs.check(0, change.apply(Drafts.review("checked", BODY)))
			.stream()
			.filter(Finding::must)
			.toList();
	}

	private List<String> should(String more) {
		return this.proofs.check(0, Drafts.review("checked", BODY + "\n" + more))
			.stream()
			.filter((finding) -> !finding.must())
			.map(Finding::field)
			.toList();
	}

	private static ArticleForm with(ArticleForm form, String body, String film, BigDecimal rating) {
		return new ArticleForm(form.kind(), form.slug(), form.title(), form.kicker(), form.standfirst(), body, film,
				rating, form.verdict(), form.authors(), form.topics(), null, null, null, null, "", null, null, null,
				List.of());
	}

}
