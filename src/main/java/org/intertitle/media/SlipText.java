package org.intertitle.media;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * Texts that come out of picture files.
 */
final class SlipText {

	static final int LONGEST = 2000;

	/** Among them those that turn the direction of writing around. */
	private static final Pattern BLANKS_AND_CONTROLS = Pattern
		.compile("[\\p{IsWhite_Space}\\p{Cc}\\p{Cs}\\u202a-\\u202e\\u2066-\\u2069\\ufeff]+");

	private SlipText() {
	}

	/** Old programs wrote in their own character sets, most often in Latin-1. */
	static String decoded(ByteBuffer bytes) {
		try {
			return StandardCharsets.UTF_8.newDecoder().decode(bytes.duplicate()).toString();
		}
		catch (CharacterCodingException ex) {
			return StandardCharsets.ISO_8859_1.decode(bytes.duplicate()).toString();
		}
	}

	/** One line without what cannot be seen, or nothing if none is left. */
	static @Nullable String line(@Nullable String text) {
		if (text == null) {
			return null;
		}
		String start = text.substring(0, Math.min(text.length(), 2 * LONGEST));
		String line = BLANKS_AND_CONTROLS.matcher(start).replaceAll(" ").strip();
		line = line.substring(0, line.offsetByCodePoints(0, Math.min(LONGEST, line.codePointCount(0, line.length()))));
		return line.isBlank() ? null : line;
	}

	/** The first that says something. */
	static @Nullable String first(@Nullable String... texts) {
		return Arrays.stream(texts).map(SlipText::line).filter(Objects::nonNull).findFirst().orElse(null);
	}

	/** All that say something, but nothing twice. */
	static @Nullable String joined(String separator, @Nullable String... texts) {
		String joined = Arrays.stream(texts)
			.map(SlipText::line)
			.filter(Objects::nonNull)
			.distinct()
			.collect(Collectors.joining(separator));
		return joined.isEmpty() ? null : joined;
	}

}
