package org.intertitle.markdown;

import java.util.List;

/**
 * An article's body, ready to be set.
 *
 * @param blocks in reading order
 * @param words how many words there are to read, headings, captions and notes included;
 * in Chinese and Japanese each character counts
 */
public record Manuscript(List<Block> blocks, int words) {

	/**
	 * An ordinary adult reads between 200 and 260 words of English prose a minute. This
	 * is the middle, as a round figure: the answer is given in whole minutes, so nothing
	 * finer would show.
	 */
	private static final int WORDS_PER_MINUTE = 230;

	public Manuscript {
		blocks = List.copyOf(blocks);
	}

	/**
	 * The headings that divide the body, for a list of contents.
	 */
	public List<Block.Section> contents() {
		return this.blocks.stream().filter(Block.Section.class::isInstance).map(Block.Section.class::cast).toList();
	}

	/**
	 * How long the body takes to read, in minutes, at 230 words a minute; at least 1.
	 */
	public int readingMinutes() {
		return Math.max(1, Math.round((float) this.words / WORDS_PER_MINUTE));
	}

}
