package org.intertitle.article;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

import org.intertitle.DemoSiteTest;
import org.intertitle.account.Colleagues;
import org.intertitle.account.Role;
import org.intertitle.account.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@DemoSiteTest
@Transactional
class WorkflowTests {

	@Autowired
	private ArticleDesk desk;

	@Autowired
	private Workflow workflow;

	@Autowired
	private Notes notes;

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
	void goesFromTheWriterToTheEditorAndBackAndOut() {
		long id = this.desk.draft(Drafts.review("round-trip", "Text."), this.writer);
		this.workflow.submit(id, "Done, I think.", this.writer);
		assertThat(status(id)).isEqualTo(Status.IN_REVIEW);
		this.workflow.giveBack(id, "Not quite.", this.editor);
		assertThat(status(id)).isEqualTo(Status.DRAFT);
		this.workflow.submit(id, "", this.writer);
		assertThat(this.workflow.publish(id, 1, false, this.editor)).isEqualTo(Status.PUBLISHED);
		this.workflow.withdraw(id, "A quote was wrong.", this.editor);
		assertThat(status(id)).isEqualTo(Status.WITHDRAWN);
		assertThat(this.notes.of(id, 9)).extracting(Notes.Note::event)
			.containsExactly(Event.WITHDRAWN, Event.PUBLISHED, Event.SUBMITTED, Event.RETURNED, Event.SUBMITTED);
		assertThat(this.notes.of(id, 9)).extracting(Notes.Note::text).contains("Not quite.", "Done, I think.");
	}

	@Test
	void onlyEditorsDecideWhatReadersSee() {
		long id = this.desk.draft(Drafts.review("of-wanda", "Text."), this.writer);
		assertThatExceptionOfType(AccessDeniedException.class)
			.isThrownBy(() -> this.workflow.publish(id, 1, false, this.writer));
		this.workflow.publish(id, 1, false, this.editor);
		assertThatExceptionOfType(AccessDeniedException.class)
			.isThrownBy(() -> this.workflow.withdraw(id, "", this.writer));
		assertThat(status(id)).isEqualTo(Status.PUBLISHED);
	}

	@Test
	void publishesNothingThatReadersWouldMiss() {
		long id = this.desk.draft(Drafts.blank(), this.editor);
		assertThatExceptionOfType(NotReadyToPublish.class)
			.isThrownBy(() -> this.workflow.publish(id, 1, false, this.editor))
			.withMessageContainingAll("title", "body", "wrote");
		assertThat(status(id)).isEqualTo(Status.DRAFT);
	}

	@Test
	void publishesWhatTheEditorHasSeenAndNothingNewer() {
		long id = this.desk.draft(Drafts.review("moving", "Seen."), this.writer);
		this.desk.save(id, 1, Drafts.review("moving", "Not seen."), this.writer);
		assertThatExceptionOfType(StaleEdit.class).isThrownBy(() -> this.workflow.publish(id, 1, false, this.editor));
	}

	@Test
	void anEmbargoIsAMomentToCome() {
		Instant tomorrow = Instant.now().plus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
		long id = this.desk.draft(Drafts.review("tomorrow", "Text.", tomorrow), this.editor);
		assertThat(this.workflow.publish(id, 1, false, this.editor)).isEqualTo(Status.SCHEDULED);
		assertThat(this.published.bySlug("tomorrow")).isEmpty();
		assertThat(this.index.standing(id).publishedAt()).isEqualTo(tomorrow);
		this.workflow.recall(id, this.editor);
		assertThat(this.index.standing(id)).satisfies((standing) -> {
			assertThat(standing.status()).isEqualTo(Status.DRAFT);
			assertThat(standing.publishedAt()).isNull();
		});
	}

	@Test
	void mendingATypingMistakeLeavesTheDatesAlone() {
		Instant then = Instant.parse("2024-05-01T08:00:00Z");
		long id = this.desk.draft(Drafts.review("typo", "Teh text.", then), this.editor);
		this.workflow.publish(id, 1, false, this.editor);
		this.desk.save(id, 1, Drafts.review("typo", "The text.", then), this.editor);
		this.workflow.publish(id, 2, false, this.editor);
		assertThat(dates("typo")).containsExactly(then, then);
		this.desk.save(id, 2, Drafts.review("typo", "The text, and more.", then), this.editor);
		this.workflow.publish(id, 3, true, this.editor);
		assertThat(dates("typo").getFirst()).isEqualTo(then);
		assertThat(dates("typo").getLast()).isAfter(then);
	}

	@Test
	void aPublicArticleWithoutAMomentOfItsOwnKeepsItsDate() {
		long id = this.desk.draft(Drafts.review("dateless", "Text."), this.editor);
		this.workflow.publish(id, 1, false, this.editor);
		Instant first = dates("dateless").getFirst();
		this.desk.save(id, 1, Drafts.review("dateless", "Text, later."), this.editor);
		this.workflow.publish(id, 2, false, this.editor);
		assertThat(dates("dateless")).containsOnly(first);
	}

	@Test
	void nothingHappensTwice() {
		long id = this.desk.draft(Drafts.review("once", "Text."), this.writer);
		this.workflow.submit(id, "", this.writer);
		assertThatExceptionOfType(WrongStatus.class).isThrownBy(() -> this.workflow.submit(id, "", this.writer))
			.satisfies((wrong) -> assertThat(wrong.status()).isEqualTo(Status.IN_REVIEW));
		assertThatExceptionOfType(WrongStatus.class).isThrownBy(() -> this.workflow.withdraw(id, "", this.editor));
		assertThatExceptionOfType(WrongStatus.class).isThrownBy(() -> this.workflow.recall(id, this.editor));
	}

	private Status status(long id) {
		return this.index.standing(id).status();
	}

	private List<Instant> dates(String slug) {
		ArticleFacts article = this.published.bySlug(slug).orElseThrow();
		return List.of(article.publishedAt(), article.updatedAt());
	}

}
