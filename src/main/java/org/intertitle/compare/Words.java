package org.intertitle.compare;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Cuts texts where words begin and end (UAX #29).
 */
final class Words {

	private Words() {
	}

	/**
	 * Every word, space, sign and line end of a text.
	 * @return pieces that make the text again when they are joined
	 */
	static List<String> of(String text) {
		BreakIterator boundaries = BreakIterator.getWordInstance(Locale.ROOT);
		boundaries.setText(text);
		// Words break within some emoji that are one sign to their readers
		BreakIterator signs = BreakIterator.getCharacterInstance(Locale.ROOT);
		signs.setText(text);
		List<String> words = new ArrayList<>();
		int start = boundaries.first();
		for (int end = boundaries.next(); end != BreakIterator.DONE; end = boundaries.next()) {
			if (signs.isBoundary(end)) {
				words.add(text.substring(start, end));
				start = end;
			}
		}
		return words;
	}

	static boolean endsLine(String word) {
		return word.endsWith("\n");
	}

	static String joined(List<String> words) {
		return String.join("", words);
	}

}
