package org.intertitle.compare;

import java.time.Duration;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.IntStream;

import org.intertitle.compare.Comparison.Kind;
import org.intertitle.compare.Comparison.Run;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

class ComparisonTests {

	@Test
	void showsTheWordsThatDiffer() {
		assertThat(Comparison.of("A solo in a house.", "A solo in the house.").runs()).containsExactly(
				new Run(Kind.SAME, "A solo in "), new Run(Kind.REMOVED, "a"), new Run(Kind.ADDED, "the"),
				new Run(Kind.SAME, " house."));
	}

	@Test
	void equalTextsDoNotDiffer() {
		assertThat(Comparison.of("The same.\n", "The same.\n").changed()).isFalse();
		assertThat(Comparison.of("", "").runs()).isEmpty();
	}

	@Test
	void cutsNoLetterApart() {
		assertThat(Comparison.of("Ame\u0301lie 👩‍🚀", "Ame\u0301lie 👨‍🚀").runs())
			.contains(new Run(Kind.REMOVED, "👩‍🚀"), new Run(Kind.ADDED, "👨‍🚀"));
		assertThat(Comparison.of("東京物語", "東京暮色").changed()).isTrue();
	}

	@Test
	void foldsWhatIsFarFromAnyDifference() {
		String lines = IntStream.range(0, 30).mapToObj((line) -> "line " + line + "\n").collect(Collectors.joining());
		assertThat(Comparison.of("first\n" + lines + "last", "First\n" + lines + "Last").runs())
			.filteredOn((run) -> run.kind() == Kind.FOLDED)
			.singleElement()
			.satisfies((run) -> assertThat(run.lines()).isBetween(20L, 28L));
	}

	@Test
	void nothingIsLostOnEitherSide() {
		Random random = new Random(7);
		for (int round = 0; round < 3000; round++) {
			String before = Scribble.text(random);
			String after = Scribble.changed(before, random);
			Comparison comparison = Comparison.of(before, after);
			assertThat(joined(comparison, (kind) -> kind != Kind.ADDED)).isEqualTo(before);
			assertThat(joined(comparison, (kind) -> kind != Kind.REMOVED)).isEqualTo(after);
			assertThat(comparison.changed()).isEqualTo(!before.equals(after));
		}
	}

	@Test
	void texts200KilobytesApartAreComparedAllTheSame() {
		Random random = new Random(8);
		String before = Scribble.long_(random, 200_000);
		String after = Scribble.long_(random, 200_000);
		String oneLine = before.replace('\n', ' ');
		assertThatNoException().isThrownBy(() -> assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
			Comparison.of(before, after);
			Comparison.of(oneLine, after.replace('\n', ' '));
		}));
	}

	/** Nobody writes like this, but a form takes it. */
	@Test
	void textsMadeToKeepAReaderBusyAreComparedAllTheSame() {
		String lines = IntStream.range(0, 500_000).mapToObj((i) -> i + "\n").collect(Collectors.joining());
		String others = IntStream.range(0, 500_000).mapToObj((i) -> i + "x\n").collect(Collectors.joining());
		assertThatNoException().isThrownBy(() -> assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
			Merge.of(lines, others, "a\n".repeat(500_000));
			Merge.of("one", lines, others);
		}));
	}

	private static String joined(Comparison comparison, Predicate<Kind> kinds) {
		return comparison.runs()
			.stream()
			.filter((run) -> kinds.test(run.kind()))
			.map(Run::text)
			.collect(Collectors.joining());
	}

}
