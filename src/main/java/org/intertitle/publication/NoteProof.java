package org.intertitle.publication;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.intertitle.markdown.Block;
import org.intertitle.markdown.Markdown;
import org.intertitle.web.Html;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Pulls a proof of a house note that need not have been saved. Articles, videos and
 * pictures, which pages set in their own way, are links in it.
 */
@Component
@Transactional(readOnly = true)
class NoteProof {

	private final JdbcClient jdbc;

	private final Markdown markdown;

	NoteProof(JdbcClient jdbc, Markdown markdown) {
		this.jdbc = jdbc;
		this.markdown = markdown;
	}

	/**
	 * One part of the note.
	 *
	 * @param kind "opening" for a paragraph, "text" for ordinary blocks, "heading", or
	 * "link"
	 * @param html what stands in it; none for a link
	 * @param label of a link
	 * @param href where a link leads
	 */
	record Part(String kind, @Nullable Html html, @Nullable String label, @Nullable String href) {

		private static Part of(String kind, Html html) {
			return new Part(kind, html, null, null);
		}

		private static Part link(String label, String href) {
			return new Part("link", null, label, href);
		}

	}

	/**
	 * Sets a note.
	 * @param typed the note as it stands in its form
	 * @return its parts in order
	 * @throws org.intertitle.markdown.MarkdownRefused if it is too large or nested too
	 * deep
	 */
	List<Part> parts(TypedNote typed) {
		List<Block> blocks = this.markdown.manuscript(typed.body(), !typed.sponsor().isBlank()).blocks();
		Map<String, String> titles = titles(blocks);
		return blocks.stream().map((block) -> part(block, titles)).flatMap(Optional::stream).toList();
	}

	/** Articles that are not public are not shown to readers either. */
	private static Optional<Part> part(Block block, Map<String, String> titles) {
		return switch (block) {
			case Block.Lede lede -> Optional.of(Part.of("opening", lede.html()));
			case Block.Section section -> Optional.of(Part.of("heading", section.title()));
			case Block.Prose prose -> Optional.of(Part.of("text", prose.html()));
			case Block.PullQuote quote -> Optional.of(Part.of("text", quote.html()));
			case Block.Footnotes notes -> Optional.of(Part.of("text", notes.html()));
			case Block.Picture picture -> Optional.of(Part.link("Picture: " + picture.alt(), picture.address()));
			case Block.Video video ->
				Optional.of(Part.link(video.trailer() ? "Play the trailer" : "Play the video", video.watchAddress()));
			case Block.Related related -> related.address().startsWith("/")
					? Optional.ofNullable(titles.get(related.address()))
						.map((title) -> Part.link(title, related.address()))
					: Optional.of(Part.link(related.address(), related.address()));
		};
	}

	private Map<String, String> titles(List<Block> blocks) {
		String[] paths = blocks.stream()
			.filter(Block.Related.class::isInstance)
			.map((block) -> ((Block.Related) block).address())
			.toArray(String[]::new);
		return this.jdbc.sql("select path, label from public_address where path = any(:paths)")
			.param("paths", paths)
			.query((row, number) -> Map.entry(row.getString(1), row.getString(2)))
			.list()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one));
	}

}
