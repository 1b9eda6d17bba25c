package org.intertitle.publication;

import java.util.List;

import org.intertitle.markdown.Block;
import org.jspecify.annotations.Nullable;

/**
 * A house note as readers see it.
 *
 * @param slot where it stands
 * @param title its heading
 * @param sponsor who pays for it; none for the publication's own
 * @param blocks its text, and the videos and articles that it points to
 */
public record ShownNote(Slot slot, String title, @Nullable String sponsor, List<Block> blocks) {

	/**
	 * The addresses of the articles that the note chooses.
	 * @return in the order of the note
	 */
	public List<String> chosen() {
		return this.blocks.stream()
			.filter(Block.Related.class::isInstance)
			.map((block) -> ((Block.Related) block).address())
			.toList();
	}

}
