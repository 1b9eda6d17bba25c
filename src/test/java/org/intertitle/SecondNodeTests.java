package org.intertitle;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The test's own program and another process work on one database; {@code ScheduleDrill}
 * is the large one.
 */
@NewsroomSiteTest
class SecondNodeTests {

	private static final int ARTICLES = 60;

	@Test
	void twoNodesPublishEachArticleOnce(@Autowired JdbcClient jdbc, @Autowired JdbcConnectionDetails database)
			throws Exception {
		try (Node other = Node.start("other node", database)) {
			other.awaitReady();
			DuePlan plan = DuePlan.of(jdbc, ARTICLES, 0.5, 5);
			DuePlan.Figures figures = plan.await(false);
			plan.clear();
			DuePlan.print("schedule", figures);
			assertThat(figures.published()).isEqualTo(ARTICLES);
			assertThat(figures.notOnce()).isZero();
			assertThat(figures.early()).isZero();
		}
	}

}
