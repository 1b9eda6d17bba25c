package org.intertitle;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two hundred editing sessions, each of which breaks:
 * {@code ./mvnw -Pbench test -Dtest=SabotageDrill}, with {@code -Ddrill.seed=…} for the
 * same once more.
 */
@ExtendWith(Browser.OncePerRun.class)
class SabotageDrill {

	private static final int SESSIONS = Integer.getInteger("drill.sessions", 200);

	private static final int AT_ONCE = 20;

	@Test
	void losesNoTextThatIsOlderThanFiveSeconds(Browser browser) throws Exception {
		try (Sabotage sabotage = new Sabotage(browser, Long.getLong("drill.seed", System.nanoTime() % 100_000))) {
			List<Verdict> verdicts = sabotage.run(SESSIONS, AT_ONCE);
			assertThat(verdicts).hasSize(SESSIONS).allMatch(Verdict::well);
		}
	}

}
