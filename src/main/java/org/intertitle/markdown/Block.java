package org.intertitle.markdown;

import java.time.LocalDate;

import org.intertitle.web.Html;
import org.jspecify.annotations.Nullable;

/**
 * One part of an article's body, in reading order. A page may set each kind in its own
 * way and put its own matter between two of them.
 */
public sealed interface Block {

	/**
	 * The opening paragraph, if the body begins with an ordinary one.
	 *
	 * @param html what stands inside the paragraph, without the {@code <p>} around it
	 */
	record Lede(Html html) implements Block {
	}

	/**
	 * A heading that divides the body: {@code ##}, or {@code #}, since the page's one
	 * {@code h1} is its headline.
	 *
	 * @param anchor the id to give it, unique in the body: the title's letters and digits
	 * in any script, in lower case, with hyphens between
	 * @param title what stands inside the heading
	 * @param plainTitle the same without markup
	 */
	record Section(String anchor, Html title, String plainTitle) implements Block {
	}

	/**
	 * As many ordinary blocks as follow each other: paragraphs, lists, quotations,
	 * tables, code, lesser headings, spoilers.
	 */
	record Prose(Html html) implements Block {
	}

	/**
	 * A line {@code Related article: address}.
	 *
	 * @param address an http or https address, or a path on this site such as
	 * {@code /slug/}, as it was written
	 */
	record Related(String address) implements Block {

		public Related {
			Address.requirePage(address);
		}

	}

	/**
	 * A video that stands alone, or a line {@code Trailer: address}. Nothing is loaded
	 * from the provider until the reader asks for it.
	 *
	 * @param id the provider's id, of exactly the provider's form
	 * @param address as it was written
	 * @param trailer whether the line began with {@code Trailer:}
	 * @param release what the line says of the trailer, if anything
	 */
	record Video(VideoProvider provider, String id, String address, boolean trailer,
			@Nullable Release release) implements Block {

		public Video {
			provider.require(id);
			Address.requirePage(address);
		}

		/**
		 * The address to put into a frame once the reader has asked for the video.
		 */
		public String embedAddress() {
			return this.provider.embedAddress(this.id);
		}

		/**
		 * The address of the provider's own page, for a reader without scripts.
		 */
		public String watchAddress() {
			return this.provider.watchAddress(this.id);
		}

	}

	/**
	 * A trailer as it came out.
	 *
	 * @param title plain text
	 * @param date when it appeared
	 */
	record Release(String title, LocalDate date) {
	}

	/**
	 * A picture that stands alone: {@code ![alt](address "caption")}.
	 *
	 * @param address an http or https address, or a path on this site
	 * @param alt plain text, empty for a picture that only decorates
	 * @param caption plain text
	 */
	record Picture(String address, String alt, @Nullable String caption) implements Block {

		public Picture {
			Address.requirePage(address);
		}

	}

	/**
	 * A sentence of the text set large: {@code ::: pull} to {@code :::}.
	 *
	 * @param html ordinary blocks
	 */
	record PullQuote(Html html) implements Block {
	}

	/**
	 * The notes, in the order in which the text mentions them; always the last block.
	 *
	 * @param html one {@code <ol>}, each item with links back to where it is mentioned
	 */
	record Footnotes(Html html) implements Block {
	}

}
