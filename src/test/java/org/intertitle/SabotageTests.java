package org.intertitle;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A small drill on each build; {@code SabotageDrill} is the large one.
 */
@ExtendWith(Browser.OncePerRun.class)
class SabotageTests {

	private static final int EACH_BLOW_ONCE = 7;

	@Test
	void whateverBreaksTheTextIsFoundAgain(Browser browser) throws Exception {
		try (Sabotage sabotage = new Sabotage(browser, Long.getLong("drill.seed", System.nanoTime() % 100_000))) {
			List<Verdict> verdicts = sabotage.run(EACH_BLOW_ONCE, EACH_BLOW_ONCE);
			assertThat(verdicts).allMatch(Verdict::well);
			assertThat(verdicts).anyMatch((verdict) -> verdict.due() > 0);
		}
	}

}
