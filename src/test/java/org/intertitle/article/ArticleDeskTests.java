package org.intertitle.article;

import java.time.LocalDate;
import java.util.List;

import org.intertitle.DemoSiteTest;
import org.intertitle.account.Colleagues;
import org.intertitle.account.Role;
import org.intertitle.account.SignedIn;
import org.intertitle.web.PageNotFound;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@DemoSiteTest
@Transactional
class ArticleDeskTests {

	@Autowired
	private ArticleDesk desk;

	@Autowired
	private Workflow workflow;

	@Autowired
	private History history;

	@Autowired
	private ArticleIndex index;

	@Autowired
	private PublishedArticles published;

	@Autowired
	private JdbcClient jdbc;

	private SignedIn writer;

	private SignedIn editor;

	@BeforeEach
	void meet() {
		Colleagues colleagues = new Colleagues(this.jdbc);
		this.writer = colleagues.named("wanda", Role.WRITER);
		this.editor = colleagues.named("edith", Role.EDITOR);
	}

	@Test
	void keepsADraftThatHasNothingYet() {
		long first = this.desk.draft(Drafts.blank(), this.writer);
		long second = this.desk.draft(Drafts.blank(), this.writer);
		assertThat(this.index.standing(first).slug()).isEqualTo("untitled");
		assertThat(this.index.standing(second).slug()).isEqualTo("untitled-2");
		assertThat(this.history.head(first).orElseThrow()).satisfies((revision) -> {
			assertThat(revision.number()).isEqualTo(1);
			assertThat(revision.madeBy()).isEqualTo("wanda");
			assertThat(revision.content()).isEqualTo(Drafts.blank().withSlug("untitled"));
		});
	}

	@Test
	void everySaveIsARevisionOfTheWholeArticle() {
		long id = this.desk.draft(Drafts.review("again", "First."), this.writer);
		assertThat(this.desk.save(id, 1, Drafts.review("again", "Second."), this.editor)).isEqualTo(2);
		List<Revision> revisions = this.history.revisions(id, Integer.MAX_VALUE, 10);
		assertThat(revisions).extracting(Revision::number).containsExactly(2, 1);
		assertThat(revisions).extracting(Revision::madeBy).containsExactly("edith", "wanda");
		assertThat(revisions).extracting(Revision::content)
			.containsExactly(Drafts.review("again", "Second."), Drafts.review("again", "First."));
		assertThat(revisions.getFirst().credits()).contains("Director: Len Wiseman", "Ana de Armas (Eve Macarro)");
	}

	@Test
	void refusesASaveOnAnOldRevision() {
		long id = this.desk.draft(Drafts.review("again", "First."), this.writer);
		this.desk.save(id, 1, Drafts.review("again", "Theirs."), this.editor);
		assertThatExceptionOfType(StaleEdit.class)
			.isThrownBy(() -> this.desk.save(id, 1, Drafts.review("again", "Mine."), this.writer))
			.satisfies((stale) -> assertThat(stale.head()).isEqualTo(2));
		assertThat(this.history.head(id).orElseThrow().content().body()).isEqualTo("Theirs.");
	}

	@Test
	void whatReadersSeeWaitsForSomebodyToPublishIt() {
		long id = this.desk.draft(Drafts.review("again", "As it was."), this.editor);
		this.workflow.publish(id, 1, false, this.editor);
		this.desk.save(id, 1, Drafts.review("again-and-again", "As it will be."), this.editor);
		assertThat(this.published.bySlug("again").orElseThrow().body()).isEqualTo("As it was.");
		assertThat(this.published.bySlug("again-and-again")).isEmpty();
		assertThat(this.index.standing(id).pending()).isTrue();
		this.workflow.publish(id, 2, false, this.editor);
		assertThat(this.published.bySlug("again-and-again").orElseThrow().body()).isEqualTo("As it will be.");
		assertThat(this.published.whereabouts("again").orElseThrow().slug()).isEqualTo("again-and-again");
		assertThat(this.index.standing(id).pending()).isFalse();
	}

	@Test
	void restoresARevisionAsTheNewest() {
		long id = this.desk.draft(Drafts.review("again", "First."), this.editor);
		this.desk.save(id, 1, Drafts.review("again", "Second."), this.editor);
		assertThat(this.desk.restore(id, 2, 1, this.editor)).isEqualTo(3);
		Revision head = this.history.head(id).orElseThrow();
		assertThat(head.content().body()).isEqualTo("First.");
		assertThat(head.origin()).isEqualTo(1);
		assertThatExceptionOfType(PageNotFound.class).isThrownBy(() -> this.desk.restore(id, 3, 9, this.editor));
	}

	@Test
	void whatReadersWereToldToBeWrongStaysToldWhenARevisionIsRestored() {
		List<Correction> corrections = List.of(new Correction(LocalDate.of(2026, 11, 1), "A name was wrong."));
		long id = this.desk.draft(Drafts.review("again", "First."), this.editor);
		this.desk.save(id, 1, Drafts.review("again", "Second.").withCorrections(corrections), this.editor);
		this.desk.restore(id, 2, 1, this.editor);
		assertThat(this.history.head(id).orElseThrow().content())
			.isEqualTo(Drafts.review("again", "First.").withCorrections(corrections));
	}

	@Test
	void whatOnlyAReviewHasSurvivesAChangeOfMind() {
		long id = this.desk.draft(Drafts.review("again", "Text."), this.editor);
		ArticleForm review = Drafts.review("again", "Text.");
		ArticleForm feature = new ArticleForm(Kind.FEATURE, review.slug(), review.title(), review.kicker(),
				review.standfirst(), review.body(), review.film(), review.rating(), review.verdict(), review.authors(),
				review.topics(), null, null, null, null, "", null, null, null, List.of());
		this.desk.save(id, 1, feature, this.editor);
		assertThat(this.index.standing(id).film()).isNull();
		assertThat(this.history.head(id).orElseThrow().content().film()).isEqualTo("ballerina-2025");
	}

	@ParameterizedTest
	@ValueSource(strings = { "admin", "login", "ballerina-review", "about" })
	void refusesAnAddressThatIsTakenOrReserved(String slug) {
		assertThatExceptionOfType(SlugTaken.class)
			.isThrownBy(() -> this.desk.draft(Drafts.review(slug, "Text."), this.editor));
	}

	@Test
	void anAddressThatReadersNeverSawIsFreeAgain() {
		long id = this.desk.draft(Drafts.review("first-idea", "Text."), this.writer);
		this.desk.save(id, 1, Drafts.review("second-idea", "Text."), this.writer);
		assertThat(this.desk.draft(Drafts.review("first-idea", "Text."), this.writer)).isNotEqualTo(id);
	}

	@Test
	void tiesLinksThatWereWrittenBeforeTheirTarget() {
		long id = this.desk.draft(Drafts.review("linking", "Text.\n\nRelated article: /to-come"), this.editor);
		long target = this.desk.draft(Drafts.review("to-come", "Text."), this.editor);
		assertThat(this.jdbc.sql("select target_id from related_link where article_id = ?")
			.param(id)
			.query(Long.class)
			.list()).containsExactly(target);
	}

	@Test
	void writersWriteOnlyWhatTheyBeganAndOnlyUntilReadersHaveIt() {
		long others = this.desk.draft(Drafts.review("of-the-editor", "Text."), this.editor);
		assertThatExceptionOfType(AccessDeniedException.class)
			.isThrownBy(() -> this.desk.save(others, 1, Drafts.review("of-the-editor", "Mine."), this.writer));
		long own = this.desk.draft(Drafts.review("own", "Text."), this.writer);
		this.workflow.publish(own, 1, false, this.editor);
		assertThatExceptionOfType(AccessDeniedException.class)
			.isThrownBy(() -> this.desk.save(own, 1, Drafts.review("own", "More."), this.writer));
	}

	@Test
	void deletesWhatReadersNeverSawAndNothingElse() {
		long draft = this.desk.draft(Drafts.review("short-lived", "Text."), this.writer);
		this.desk.delete(draft, this.writer);
		assertThat(this.history.head(draft)).isEmpty();
		long article = this.desk.draft(Drafts.review("seen", "Text."), this.writer);
		this.workflow.publish(article, 1, false, this.editor);
		assertThatExceptionOfType(WrongStatus.class).isThrownBy(() -> this.desk.delete(article, this.editor));
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "update revision set made_by = 'somebody else'", "delete from revision", "truncate revision" })
	void nobodyChangesARevision(String statement) {
		this.desk.draft(Drafts.review("again", "Text."), this.editor);
		assertThatExceptionOfType(DataIntegrityViolationException.class)
			.isThrownBy(() -> this.jdbc.sql(statement).update())
			.withStackTraceContaining("a revision stays as it is");
	}

}
