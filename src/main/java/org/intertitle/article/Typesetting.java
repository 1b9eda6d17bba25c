package org.intertitle.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.intertitle.markdown.Block;
import org.intertitle.markdown.Markdown;
import org.intertitle.media.CoverFacts;
import org.intertitle.media.MediaLibrary;
import org.intertitle.media.Picture;
import org.intertitle.publication.Slot;
import org.jspecify.annotations.Nullable;

/**
 * Sets blocks of text as parts of a page: finds the pictures, turns related links into
 * targets, and puts the notes of the house at their places.
 *
 * @param markdown sets captions
 * @param cover what a video's poster is drawn from
 * @param pictures by key
 * @param targets where the address of a related link leads; null if readers may not go
 * there
 */
record Typesetting(Markdown markdown, CoverFacts cover, Map<String, Picture> pictures,
		Function<String, Part.Related.@Nullable Target> targets) {

	/**
	 * Sets an article.
	 * @param blocks the body
	 * @param notes the notes of the house by slot
	 * @return the body with the notes after the opening paragraph and after the first
	 * section
	 */
	List<Part> article(List<Block> blocks, Function<Slot, List<Part.Note>> notes) {
		List<Part> parts = new ArrayList<>();
		int sections = 0;
		for (Block block : blocks) {
			if (block instanceof Block.Section && sections++ == 1) {
				parts.addAll(notes.apply(Slot.AFTER_FIRST_SECTION));
			}
			add(block, true, parts);
			if (block == blocks.getFirst()) {
				parts.addAll(notes.apply(Slot.AFTER_LEDE));
			}
		}
		if (sections < 2) {
			parts.addAll(notes.apply(Slot.AFTER_FIRST_SECTION));
		}
		return parts;
	}

	/**
	 * Sets a note of the house.
	 * @param blocks its text
	 * @return its parts
	 */
	List<Part> note(List<Block> blocks) {
		List<Part> parts = new ArrayList<>();
		blocks.forEach((block) -> add(block, false, parts));
		return parts;
	}

	private void add(Block block, boolean ledes, List<Part> parts) {
		switch (block) {
			case Block.Lede lede -> parts.add(new Part.Opening(lede.html(), ledes));
			case Block.Prose prose -> parts.add(new Part.Text(prose.html()));
			case Block.Section section -> parts.add(new Part.Heading(section));
			case Block.PullQuote quote -> parts.add(new Part.PullQuote(quote.html()));
			case Block.Video video -> parts.add(new Part.Player(video, this.cover));
			case Block.Footnotes footnotes -> parts.add(new Part.Footnotes(footnotes.html()));
			case Block.Picture picture -> figure(picture, parts);
			case Block.Related related -> related(related.address(), parts);
		}
	}

	private void figure(Block.Picture block, List<Part> parts) {
		MediaLibrary.key(block.address()).map(this.pictures::get).ifPresent((picture) -> {
			String caption = (block.caption() != null) ? block.caption() : picture.caption();
			parts.add(new Part.Illustration(picture.withAlt(block.alt()),
					(caption != null) ? this.markdown.inline(caption) : null));
		});
	}

	private void related(String address, List<Part> parts) {
		Part.Related.Target target = this.targets.apply(address);
		if (target == null) {
			return;
		}
		if (!parts.isEmpty() && parts.getLast() instanceof Part.Related(List<Part.Related.Target> before)) {
			before.add(target);
		}
		else {
			parts.add(new Part.Related(new ArrayList<>(List.of(target))));
		}
	}

}
