package org.intertitle.markdown;

/**
 * Reads a text once, from beginning to end, and refuses what Flexmark would take too long
 * over. Each limit is far beyond what an article of 30,000 words needs, and stands where
 * the worst text within it is still read in a fraction of a second.
 */
final class Limits {

	static final int CHARACTERS = 400_000;

	/** Each block costs some microseconds, and can be as short as a line. */
	private static final int LINES = 10_000;

	/** Flexmark joins the lines of a paragraph anew at each of them. */
	private static final int LINES_TOGETHER = 1_000;

	/** Quotations and lists can be nested on one line: {@code > - > text}. */
	private static final int MARKERS_TOGETHER = 40;

	private static final int MARKERS = 15_000;

	/** Lists within lists are told by their indentation. */
	private static final int INDENTATION = 100;

	/** Some of Flexmark's patterns go through a row again from each place in it. */
	private static final int SAME_TOGETHER = 200;

	/** Beginnings of links, notes and pictures. */
	private static final int LINKS = 5_000;

	/** Each of them may be compared with each sign of emphasis in its paragraph. */
	private static final int LINKS_TOGETHER = 2_000;

	/** Each of these may be compared with those before it in its paragraph. */
	private static final int EMPHASIS_TOGETHER = 2_000;

	/** Each sign that may mean something makes an object, whether it does or not. */
	private static final int SIGNS = 40_000;

	private static final int COLUMNS = 50;

	private static final int ROWS = 2_000;

	private static final String MEANINGFUL = "*_~`[]<>&\\!:|";

	private int line;

	private int linesTogether;

	private int markers;

	private int links;

	private int linksTogether;

	private int emphasisTogether;

	private int signs;

	private int rows;

	private Limits() {
	}

	/**
	 * Lets a text through or refuses it.
	 * @throws MarkdownRefused with the limit and the line
	 */
	static void check(String source) {
		if (source.length() > CHARACTERS) {
			throw new MarkdownRefused(
					"The text has %,d characters; at most %,d are read.".formatted(source.length(), CHARACTERS));
		}
		source.lines().forEach(new Limits()::checkLine);
	}

	private void checkLine(String line) {
		allow(++this.line, LINES, "lines in all");
		if (line.isBlank()) {
			this.linesTogether = 0;
			this.linksTogether = 0;
			this.emphasisTogether = 0;
			return;
		}
		allow(++this.linesTogether, LINES_TOGETHER, "lines without an empty one between them");
		checkBeginning(line);
		checkRepetition(line);
		checkSigns(line);
	}

	private void checkBeginning(String line) {
		int together = 0;
		int at = afterBlanks(line, 0);
		allow(line.substring(0, at).replace("\t", "    ").length(), INDENTATION, "spaces before the text");
		for (int end = afterMarker(line, at); end > at; end = afterMarker(line, at)) {
			allow(++together, MARKERS_TOGETHER, "marks of quotations and lists in a row");
			allow(++this.markers, MARKERS, "marks of quotations and lists in all");
			at = afterBlanks(line, end);
		}
	}

	private static int afterBlanks(String line, int at) {
		int end = at;
		while (end < line.length() && isSpace(line.charAt(end))) {
			end++;
		}
		return end;
	}

	private static int afterMarker(String line, int at) {
		int end = at;
		while (end < line.length() && Character.isDigit(line.charAt(end))) {
			end++;
		}
		String marks = (end > at) ? ".)" : ">-*+";
		boolean marker = end < line.length() && marks.indexOf(line.charAt(end)) >= 0;
		boolean ends = marker && (line.charAt(end) == '>' || end + 1 == line.length() || isSpace(line.charAt(end + 1)));
		return ends ? end + 1 : at;
	}

	private void checkRepetition(String line) {
		int together = 0;
		for (int i = 0; i < line.length(); i++) {
			together = continues(line, i) ? together + 1 : 1;
			allow(together, SAME_TOGETHER, "times the same sign in a row");
		}
	}

	private static boolean continues(String line, int at) {
		char sign = line.charAt(at);
		char before = (at > 0) ? line.charAt(at - 1) : '\n';
		return sign == before || (isSpace(sign) && isSpace(before) && before != '\n');
	}

	private void checkSigns(String line) {
		int columns = 0;
		for (int i = 0; i < line.length(); i++) {
			char sign = line.charAt(i);
			allow((MEANINGFUL.indexOf(sign) >= 0) ? ++this.signs : 0, SIGNS, "signs of Markdown in all");
			switch (sign) {
				case '[' -> countLink();
				case ':' -> allow(line.startsWith("//", i + 1) ? ++this.links : 0, LINKS, "links in all");
				case '*', '_', '~' -> allow(continues(line, i) ? 0 : ++this.emphasisTogether, EMPHASIS_TOGETHER,
						"signs of emphasis in one paragraph");
				case '|' -> allow(++columns, COLUMNS, "columns in a table");
				default -> {
				}
			}
		}
		allow((columns > 0) ? ++this.rows : 0, ROWS, "rows of tables in all");
	}

	private void countLink() {
		allow(++this.links, LINKS, "links and square brackets in all");
		allow(++this.linksTogether, LINKS_TOGETHER, "links and square brackets in one paragraph");
	}

	private static boolean isSpace(char c) {
		return Character.isWhitespace(c);
	}

	private void allow(int count, int limit, String what) {
		if (count > limit) {
			throw new MarkdownRefused("Line %,d has more than %,d %s.".formatted(this.line, limit, what));
		}
	}

}
