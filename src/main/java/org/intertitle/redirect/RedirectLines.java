package org.intertitle.redirect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Reads redirects out of a text: one a line, the old address and then the new one, with a
 * space, a tab, a comma or a semicolon between them. Fields in quotation marks (RFC 4180)
 * and further columns are those of tables; a first line that names the columns is passed
 * over.
 */
final class RedirectLines {

	/** How many lines are taken at once. */
	static final int MOST = 10_000;

	private static final Set<String> GONE = Set.of("gone", "410");

	private static final Set<String> HEADS = Set.of("from", "source", "old", "old url", "path", "url");

	private RedirectLines() {
	}

	/**
	 * Reads a text.
	 * @param text any
	 * @param home the address of this site, which ends in a slash
	 * @return the lines that are not blank, with what is wrong with each by itself
	 * @throws IllegalArgumentException if there are too many, with a sentence that says
	 * so
	 */
	static List<RedirectLine> read(String text, String home) {
		List<String> lines = text.lines().limit(MOST + 1L).toList();
		if (lines.size() > MOST) {
			throw new IllegalArgumentException("These are more than %,d lines. Paste them in parts.".formatted(MOST));
		}
		List<RedirectLine> read = new ArrayList<>();
		for (int i = 0; i < lines.size(); i++) {
			String line = lines.get(i).strip();
			if (!line.isEmpty() && !(read.isEmpty() && namesColumns(line))) {
				read.add(line(i + 1, line, home));
			}
		}
		return read;
	}

	private static boolean namesColumns(String line) {
		return HEADS.contains(fields(line).getFirst().toLowerCase(Locale.ROOT)) && !line.contains("/");
	}

	private static RedirectLine line(int number, String line, String home) {
		List<String> fields = fields(line);
		if (fields.size() < 2) {
			return new RedirectLine(number, line, null, null, null).refused("to",
					"There is no second address on this line. Write “gone” if nothing took the old one's place.");
		}
		return read(number, line, fields.get(0), fields.get(1), home);
	}

	/**
	 * Reads one redirect.
	 * @param from the old address, as it was typed
	 * @param to the new one, or "gone"
	 */
	static RedirectLine read(int number, String typed, String from, String to, String home) {
		RedirectLine line = new RedirectLine(number, typed, null, null, null);
		OldPath path;
		try {
			path = OldPath.read(from);
		}
		catch (IllegalArgumentException ex) {
			return line.refused("from", String.valueOf(ex.getMessage()));
		}
		try {
			return new RedirectLine(number, typed, path, destination(to, home), null);
		}
		catch (IllegalArgumentException ex) {
			return new RedirectLine(number, typed, path, null, null).refused("to", String.valueOf(ex.getMessage()));
		}
	}

	private static @Nullable Destination destination(String to, String home) {
		return GONE.contains(to.strip().toLowerCase(Locale.ROOT)) ? null : Destination.read(to, home);
	}

	private static List<String> fields(String line) {
		if (line.contains("\"")) {
			return quoted(line);
		}
		if (line.contains("\t")) {
			return split(line, "\t");
		}
		if (line.matches(".*\\s.*")) {
			List<String> words = split(line.replaceAll("\\s(->|=>|→)\\s", " "), "[,;]?\\s+");
			return (words.size() > 2) ? List.of(words.get(0), line.substring(words.get(0).length())) : words;
		}
		return split(line, line.contains(";") ? ";" : ",");
	}

	private static List<String> split(String line, String separator) {
		return Arrays.stream(line.split(separator, -1)).map(String::strip).toList();
	}

	private static List<String> quoted(String line) {
		List<String> fields = new ArrayList<>();
		StringBuilder field = new StringBuilder();
		boolean inside = false;
		for (int i = 0; i < line.length(); i++) {
			char sign = line.charAt(i);
			if (sign == '"' && inside && i + 1 < line.length() && line.charAt(i + 1) == '"') {
				field.append(sign);
				i++;
			}
			else if (sign == '"') {
				inside = !inside;
			}
			else if (!inside && (sign == ',' || sign == ';' || sign == '\t')) {
				fields.add(field.toString().strip());
				field.setLength(0);
			}
			else {
				field.append(sign);
			}
		}
		fields.add(field.toString().strip());
		return fields;
	}

}
