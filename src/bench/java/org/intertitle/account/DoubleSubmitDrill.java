package org.intertitle.account;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * More than a thousand forms, each sent three or four times:
 * {@code ./mvnw -Pbench test -Dtest=DoubleSubmitDrill}.
 */
@NewsroomTest
class DoubleSubmitDrill {

	@Test
	void noFormMakesADuplicate(@Autowired JdbcClient jdbc, @Value("${server.port}") int port) throws Exception {
		DoubleSubmits.Figures figures = new DoubleSubmits(port, jdbc).run(340, 20);
		assertThat(figures.forms()).isGreaterThan(1000);
		assertThat(figures.duplicates()).isEmpty();
		assertThat(figures.astray()).isEmpty();
	}

}
