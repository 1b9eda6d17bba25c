package org.intertitle.markdown;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SandboxTests {

	private final Sandbox sandbox = new Sandbox(Duration.ofMillis(100));

	@Test
	void handsOverTheResult() {
		assertThat(this.sandbox.run(() -> "read")).isEqualTo("read");
	}

	@Test
	void handsOverARefusal() {
		MarkdownRefused refused = new MarkdownRefused("No.");
		assertThatExceptionOfType(MarkdownRefused.class).isThrownBy(() -> this.sandbox.run(() -> {
			throw refused;
		})).isSameAs(refused);
	}

	@Test
	void refusesWhatOverflowsTheStack() {
		assertThatExceptionOfType(MarkdownRefused.class).isThrownBy(() -> this.sandbox.run(() -> descend(0)))
			.withMessage("This text is nested too deeply, or repeats one sign too often.");
	}

	private static int descend(int depth) {
		return descend(depth + 1) + 1;
	}

	@Test
	void refusesWhatAParserCannotRead() {
		assertThatExceptionOfType(MarkdownRefused.class).isThrownBy(() -> this.sandbox.run(() -> "".charAt(0)))
			.withMessage("This text could not be read.")
			.withCauseInstanceOf(StringIndexOutOfBoundsException.class);
	}

	@Test
	void doesNotHideAnErrorOfTheMachine() {
		assertThatExceptionOfType(OutOfMemoryError.class).isThrownBy(() -> this.sandbox.run(() -> {
			throw new OutOfMemoryError();
		}));
	}

	@Test
	void refusesWhatTakesTooLongAndEndsTheWork() throws InterruptedException {
		InterruptibleText text = new InterruptibleText("a");
		Thread[] worker = new Thread[1];
		assertThatExceptionOfType(MarkdownRefused.class).isThrownBy(() -> this.sandbox.run(() -> {
			worker[0] = Thread.currentThread();
			while (text.charAt(0) == 'a') {
				Thread.onSpinWait();
			}
			return "never";
		})).withMessage("This text takes too long to read: simplify its lists, links or emphasis.");
		for (int i = 0; worker[0].getState() == Thread.State.RUNNABLE && i < 100; i++) {
			Thread.sleep(50);
		}
		assertThat(worker[0].getState()).isNotEqualTo(Thread.State.RUNNABLE);
	}

	@Test
	void doesNotCountTheTimeThatWorkWaits() {
		assertThat(this.sandbox.run(() -> {
			Thread.sleep(300);
			return "read";
		})).isEqualTo("read");
	}

}
