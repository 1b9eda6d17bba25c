package org.intertitle.compare;

import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MergeTests {

	@Test
	void takesBothWhereTheyAreOfDifferentPlaces() {
		Merge merge = Merge.of("One.\n\nTwo.\n\nThree.", "One, mine.\n\nTwo.\n\nThree.",
				"One.\n\nTwo.\n\nThree, theirs.");
		assertThat(merge.text()).isEqualTo("One, mine.\n\nTwo.\n\nThree, theirs.");
		assertThat(merge.clean()).isTrue();
	}

	@Test
	void takesBothWithinOneParagraph() {
		Merge merge = Merge.of("She walks into the long room and stops.", "She strides into the long room and stops.",
				"She walks into the long room and waits.");
		assertThat(merge.text()).isEqualTo("She strides into the long room and waits.");
	}

	@Test
	void keepsBothWhereTheyContradictEachOther() {
		Merge merge = Merge.of("Before.\nA fine film.\nAfter.", "Before.\nA great film.\nAfter.",
				"Before.\nA dull film.\nAfter.");
		assertThat(merge.conflicts()).containsExactly(new Merge.Conflict("A great film.", "A dull film."));
		assertThat(merge.text()).isEqualTo("""
				Before.
				[Both of you changed this. Yours:]
				A great film.
				[Theirs:]
				A dull film.
				[Until here.]
				After.""");
	}

	@Test
	void asksNobodyWhenBothDidTheSame() {
		assertThat(Merge.of("teh end", "the end", "the end")).isEqualTo(new Merge("the end", List.of()));
	}

	@Test
	void whoChangedNothingHasNoSay() {
		Random random = new Random(9);
		for (int round = 0; round < 2000; round++) {
			String base = Scribble.text(random);
			String changed = Scribble.changed(base, random);
			assertThat(Merge.of(base, changed, base)).isEqualTo(new Merge(changed, List.of()));
			assertThat(Merge.of(base, base, changed)).isEqualTo(new Merge(changed, List.of()));
			assertThat(Merge.of(base, changed, changed)).isEqualTo(new Merge(changed, List.of()));
		}
	}

	@Test
	void noWordThatEitherWroteIsMissing() {
		Random random = new Random(10);
		int conflicts = 0;
		for (int round = 0; round < 3000; round++) {
			String base = Scribble.text(random);
			String mine = Scribble.changed(base, random);
			String theirs = Scribble.changed(base, random);
			Merge merge = Merge.of(base, mine, theirs);
			for (List<Edit> edits : List.of(Edit.between(Words.of(base), Words.of(mine)),
					Edit.between(Words.of(base), Words.of(theirs)))) {
				assertThat(edits.stream().flatMap((edit) -> edit.words().stream()))
					.as("%s | %s | %s", base, mine, theirs)
					.allMatch(merge.text()::contains);
			}
			conflicts += merge.conflicts().size();
		}
		assertThat(conflicts).isPositive();
	}

}
