package org.intertitle;

import org.intertitle.database.DatabaseToKill;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A thousand articles within a minute, published by two nodes that nobody visits:
 * {@code ./mvnw -Pbench test -Dtest=ScheduleDrill}. Lateness is that of the commit, after
 * which readers see the article.
 */
class ScheduleDrill {

	private static final int ARTICLES = 1000;

	private static final double MOST_MILLIS_LATE = 2000;

	private DatabaseToKill database;

	private Node first;

	private Node second;

	@BeforeEach
	void start() throws Exception {
		this.database = DatabaseToKill.start();
		this.database.set("track_commit_timestamp = on");
		this.first = Node.start("first", this.database.details()).awaitReady();
		this.second = Node.start("second", this.database.details()).awaitReady();
	}

	@AfterEach
	void end() throws InterruptedException {
		this.first.close();
		this.second.close();
		this.database.close();
	}

	@Test
	void eachGoesOutOnceAndInTime() throws Exception {
		DuePlan.Figures figures = DuePlan.of(this.database.jdbc(), ARTICLES, 1, 60).await(true);
		DuePlan.print("schedule, two nodes", figures);
		assertOnceAndNotEarly(figures, ARTICLES);
		assertThat(figures.nodes()).isEqualTo(2);
		assertThat(figures.late99()).isLessThanOrEqualTo(MOST_MILLIS_LATE);
	}

	/** One that is killed leaves all to the other, which must not be late for it. */
	@Test
	void theOtherGoesOnWhenOneIsKilled() throws Exception {
		DuePlan plan = DuePlan.of(this.database.jdbc(), ARTICLES / 2, 1, 30);
		awaitPart(plan, 0.4);
		this.first.kill();
		DuePlan.Figures figures = plan.await(true);
		DuePlan.print("schedule, one of two nodes killed", figures);
		assertOnceAndNotEarly(figures, ARTICLES / 2);
		assertThat(figures.late99()).isLessThanOrEqualTo(MOST_MILLIS_LATE);
	}

	/** Nobody is there at the moment; what was due meanwhile goes out at the start. */
	@Test
	void whatWasDueWhileNobodyRanGoesOutAfterTheRestart() throws Exception {
		this.second.kill();
		DuePlan plan = DuePlan.of(this.database.jdbc(), ARTICLES / 2, 1, 8);
		awaitPart(plan, 0.2);
		this.first.kill();
		Thread.sleep(8000);
		this.first.start();
		DuePlan.Figures figures = plan.await(true);
		DuePlan.print("schedule, a restart across the moment", figures);
		assertOnceAndNotEarly(figures, ARTICLES / 2);
	}

	private static void awaitPart(DuePlan plan, double part) throws InterruptedException {
		while (!plan.isPast(part)) {
			Thread.sleep(50);
		}
	}

	private static void assertOnceAndNotEarly(DuePlan.Figures figures, int articles) {
		assertThat(figures.published()).isEqualTo(articles);
		assertThat(figures.notOnce()).isZero();
		assertThat(figures.early()).isZero();
	}

}
