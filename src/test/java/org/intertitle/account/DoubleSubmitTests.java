package org.intertitle.account;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A small drill on each build; {@code DoubleSubmitDrill} is the large one.
 */
@NewsroomTest
class DoubleSubmitTests {

	@Test
	void aFormThatIsSentTwiceIsTakenOnce(@Autowired JdbcClient jdbc, @Value("${server.port}") int port)
			throws Exception {
		DoubleSubmits.Figures figures = new DoubleSubmits(port, jdbc).run(14, 2);
		assertThat(figures.duplicates()).isEmpty();
		assertThat(figures.astray()).isEmpty();
	}

}
