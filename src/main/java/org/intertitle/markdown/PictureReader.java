package org.intertitle.markdown;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Reads our own pictures. All others are left out: they would have to be uploaded first.
 * A browser writes the address of the site before ours when it copies a page.
 */
final class PictureReader {

	private static final Pattern OURS = Pattern
		.compile("(?i:https?://[^/?#]+)?(/media/[0-9a-f]{24}/[1-9]\\d{0,4}\\.(?:jpg|webp))");

	private final ClippingReader reader;

	PictureReader(ClippingReader reader) {
		this.reader = reader;
	}

	/**
	 * Reads a picture with its caption.
	 * @return whether it is ours
	 */
	boolean readFigure(Element figure) {
		Element ours = figure.select("img").stream().filter((image) -> address(image) != null).findFirst().orElse(null);
		if (ours == null) {
			return false;
		}
		Element caption = figure.selectFirst("figcaption");
		read(ours, (caption == null) ? List.of()
				: Passage.line(this.reader.inside(() -> this.reader.children(caption, Style.PLAIN))));
		return true;
	}

	/**
	 * Reads a picture if it is ours.
	 * @param caption may be empty
	 */
	void read(Element image, List<Run> caption) {
		String address = address(image);
		if (address != null) {
			this.reader.passages().add(new Passage.Picture(address, image.attr("alt"), caption));
		}
	}

	private static @Nullable String address(Element image) {
		Matcher address = OURS.matcher(image.attr("src").strip());
		return address.matches() ? address.group(1) : null;
	}

}
