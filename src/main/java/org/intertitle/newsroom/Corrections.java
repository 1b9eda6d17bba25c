package org.intertitle.newsroom;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.intertitle.article.Correction;

/**
 * The corrections of an article as one field: a paragraph each, which begins with its
 * date and a colon. One without a date is of today.
 */
final class Corrections {

	private static final Pattern DATED = Pattern.compile("(?s)(\\d{4}-\\d{1,2}-\\d{1,2})\\s*:\\s*(.+)");

	private Corrections() {
	}

	/**
	 * Reads the field.
	 * @param typed paragraphs
	 * @param today for those without a date
	 * @return in the order of their dates
	 * @throws IllegalArgumentException if a date does not exist, with a sentence that
	 * says so
	 */
	static List<Correction> read(String typed, LocalDate today) {
		List<Correction> corrections = new ArrayList<>();
		for (String paragraph : typed.split("\\n\\s*\\n")) {
			if (!paragraph.isBlank()) {
				corrections.add(correction(paragraph.strip(), today));
			}
		}
		corrections.sort((one, other) -> one.correctedOn().compareTo(other.correctedOn()));
		return corrections;
	}

	private static Correction correction(String paragraph, LocalDate today) {
		Matcher dated = DATED.matcher(paragraph);
		if (!dated.matches()) {
			return new Correction(today, paragraph);
		}
		try {
			return new Correction(LocalDate.parse(dated.group(1)), dated.group(2).strip());
		}
		catch (DateTimeException ex) {
			throw new IllegalArgumentException("There is no %s. A correction begins with a date such as %s and a colon."
				.formatted(dated.group(1), today), ex);
		}
	}

	/**
	 * Writes the field.
	 */
	static String write(List<Correction> corrections) {
		return corrections.stream()
			.map((correction) -> correction.correctedOn() + ": " + correction.text())
			.collect(Collectors.joining("\n\n"));
	}

}
