package org.intertitle.film;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Credits as people paste them: {@code credits/blocks.txt} has each block and the rows it
 * must become.
 */
class CreditTextTests {

	record Block(String name, String text, List<String> expected) {

		@Override
		public String toString() {
			return this.name;
		}

	}

	static Stream<Block> blocks() throws IOException {
		String file = new ClassPathResource("credits/blocks.txt").getContentAsString(StandardCharsets.UTF_8);
		return Arrays.stream(file.split("(?m)^=== ")).skip(1).map((block) -> {
			String[] parts = block.split("(?m)^---\n");
			String[] head = parts[0].split("\n", 2);
			List<String> expected = (parts.length > 1) ? parts[1].lines().map(CreditTextTests::unescaped).toList()
					: List.of();
			return new Block(head[0], unescaped(head[1]), expected);
		});
	}

	private static String unescaped(String text) {
		return text.replace("\\t", "\t");
	}

	@ParameterizedTest
	@MethodSource("blocks")
	void reads(Block block) {
		assertThat(lines(CreditText.read(block.text()))).containsExactlyElementsOf(block.expected());
	}

	@Test
	void hasManyBlocks() throws IOException {
		assertThat(blocks().map(Block::name).distinct()).hasSizeGreaterThan(60);
	}

	@ParameterizedTest
	@MethodSource("blocks")
	void readsTheSameWithLineEndsOfOtherSystems(Block block) {
		assertThat(lines(CreditText.read(block.text().replace("\n", "\r\n"))))
			.containsExactlyElementsOf(block.expected());
	}

	private static List<String> lines(PastedCredits credits) {
		return Stream
			.concat(credits.rows()
				.stream()
				.map((row) -> Stream.of(row.job(), row.person(), row.character())
					.filter((field) -> !field.isEmpty())
					.collect(Collectors.joining(" | "))), credits.unread().stream().map((line) -> "? " + line))
			.toList();
	}

	static Stream<String> hostile() {
		return Stream
			.of(":", "a:", "Director: ", "- ", "—", ". ", "…", "...", "(", "()", "\t", "\n", " ", ", ", "and ", " as ",
					"A as B, ", "/", "|", "Cast\n", "A\nA\n", "[1]", "*", "‮", "\0", "Jr., ", "A (B", "Ł", "\uD83C",
					"x", "Directed by A\n", "é́́", "Writer/", "by ", "\"", "1. ", "A b c d e f g h: ", "A b:\n")
			.map((seed) -> seed.repeat(1_000_000 / seed.length()));
	}

	@ParameterizedTest
	@MethodSource("hostile")
	@Timeout(1)
	void readsAMegabyteOfAnythingWithinASecond(String text) {
		PastedCredits credits = CreditText.read(text);
		assertThat(credits.rows()).hasSizeLessThanOrEqualTo(CreditText.MOST_ROWS);
		assertThat(credits.rows()).noneMatch((row) -> row.person().isBlank() || row.job().isBlank());
	}

	@Test
	void readsNothingOutOfNothing() {
		assertThat(CreditText.read("").rows()).isEmpty();
		assertThat(CreditText.read("").unread()).isEmpty();
	}

	@Test
	void keepsWhatItDidNotGetTo() {
		String text = "Cast: A B\n" + "x".repeat(CreditText.LONGEST);
		assertThat(String.join("", CreditText.read(text).unread()).length()).isEqualTo(CreditText.LONGEST);
	}

}
