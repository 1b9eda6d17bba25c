package org.intertitle.article;

import java.util.List;
import java.util.Locale;

import org.intertitle.markdown.Block;
import org.intertitle.media.CoverFacts;
import org.intertitle.media.Picture;
import org.intertitle.publication.ShownNote;
import org.intertitle.web.Html;
import org.jspecify.annotations.Nullable;

/**
 * A piece of an article as it is set on the page, in reading order.
 */
sealed interface Part {

	/** A first paragraph; that of an article is set larger. */
	record Opening(Html html, boolean lede) implements Part {
	}

	/** Ordinary text. */
	record Text(Html html) implements Part {
	}

	record Heading(Block.Section section) implements Part {
	}

	record PullQuote(Html html) implements Part {
	}

	record Illustration(Picture picture, @Nullable Html caption) implements Part {
	}

	record Player(Block.Video video, CoverFacts cover) implements Part {
	}

	/** Links to other articles that stand together in the text. */
	record Related(List<Target> targets) implements Part {

		/** Either an article of this publication or an address elsewhere. */
		record Target(@Nullable ArticleCard card, String address) {

			/**
			 * An address elsewhere in words.
			 * @return the site and what its address says of the page
			 */
			public String label() {
				String path = this.address.replaceFirst("^https?://(www\\.)?", "").replaceAll("[?#].*$", "");
				return String.join(" · ", path.replaceAll("/+$", "").replace('-', ' ').split("/+"));
			}

		}

	}

	/** A note of the house, with its own parts. */
	record Note(ShownNote note, List<Part> parts) implements Part {
	}

	record Footnotes(Html html) implements Part {
	}

	/**
	 * The template's fragment for the part.
	 * @return such as "pullquote"
	 */
	default String fragment() {
		return getClass().getSimpleName().toLowerCase(Locale.ROOT);
	}

}
