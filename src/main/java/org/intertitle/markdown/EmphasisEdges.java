package org.intertitle.markdown;

import java.util.List;

import org.intertitle.markdown.Style.Mark;

/**
 * Moves the edges of emphasis to where Markdown can see them.
 */
final class EmphasisEdges {

	private static final List<Mark> EMPHASIS = List.of(Mark.BOLD, Mark.ITALIC, Mark.STRUCK);

	private EmphasisEdges() {
	}

	static void settle(StyledText text) {
		settleSpaces(text);
		EMPHASIS.forEach((mark) -> settlePunctuation(text, mark));
	}

	/**
	 * A space, a line break or a mention of a note gets the style that the words around
	 * it have in common, so that nothing begins or ends with one.
	 */
	private static void settleSpaces(StyledText text) {
		int i = 0;
		while (i < text.length()) {
			int end = i;
			while (end < text.length() && text.isNeutral(end)) {
				end++;
			}
			if (end > i) {
				settleSpaces(text, i, end);
			}
			i = Math.max(end, i + 1);
		}
	}

	private static void settleSpaces(StyledText text, int start, int end) {
		boolean edge = start == 0 || end == text.length();
		Style common = edge ? Style.PLAIN : text.style(start - 1).common(text.style(end));
		for (int i = start; i < end; i++) {
			boolean code = end - start == 1 && text.style(i).has(Mark.CODE) && common.has(Mark.CODE);
			boolean mention = text.at(i) == StyledText.NOTE;
			text.style(i, common.with(Mark.CODE, code).linkedTo(mention ? null : common.address()));
		}
	}

	/**
	 * An emphasis that ends with a sign of punctuation in the middle of a word has no end
	 * for Markdown (CommonMark 0.31, 6.2); without that sign, it has.
	 */
	private static void settlePunctuation(StyledText text, Mark mark) {
		for (int i = 1; i < text.length(); i++) {
			boolean before = text.style(i - 1).has(mark);
			boolean here = text.style(i).has(mark);
			if (!before && here && isWord(text, i - 1) && isSign(text, i)) {
				text.style(i, text.style(i).with(mark, false));
			}
			else if (before && !here && isSign(text, i - 1) && isWord(text, i)) {
				text.style(i - 1, text.style(i - 1).with(mark, false));
			}
		}
	}

	private static boolean isSign(StyledText text, int i) {
		return text.isPunctuation(i) && !text.style(i).has(Mark.CODE);
	}

	private static boolean isWord(StyledText text, int i) {
		return !text.isNeutral(i) && !text.isPunctuation(i);
	}

}
