package org.intertitle.media;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.intertitle.web.Fingerprint;
import org.intertitle.web.Html;

import org.springframework.stereotype.Component;

/**
 * Draws the cover of an article or a film that has no picture: a poster made from its
 * facts, the same every time.
 */
@Component
public class CoverArt {

	/** To be raised whenever the same facts would give another drawing than before. */
	private static final int DRAWING_VERSION = 1;

	private static final int FINGERPRINT_BYTES = 6;

	/** In characters of SVG. */
	private static final long MOST_KEPT = 4_000_000;

	private final Lettering lettering = new Lettering();

	private final Cache<Cover, Html> drawn = Caffeine.newBuilder()
		.maximumWeight(MOST_KEPT)
		.weigher((Cover cover, Html svg) -> svg.markup().length())
		.build();

	private record Cover(CoverFacts facts, CoverFormat format) {
	}

	/**
	 * Draws a cover for use in a page.
	 * @return inline SVG whose type is in the page's own "Young Serif"
	 */
	public Html svg(CoverFacts facts, CoverFormat format) {
		return this.drawn.get(new Cover(facts, format), (cover) -> new Html(SvgPress.print(draw(facts, format))));
	}

	/**
	 * Draws a cover as a picture for other sites, which take no drawings.
	 * @return a PNG of the format's width and height in print
	 */
	public byte[] png(CoverFacts facts, CoverFormat format) {
		Drawing drawing = draw(facts, format);
		try {
			return PngFile.of(drawing, PngPress.print(drawing, this.lettering));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Tells one drawing from another, for addresses whose content never changes.
	 * @return twelve hexadecimal digits
	 */
	public String fingerprint(CoverFacts facts) {
		return HexFormat.of().formatHex(hash(facts), 0, FINGERPRINT_BYTES);
	}

	private Drawing draw(CoverFacts facts, CoverFormat format) {
		Choice choice = Choice.of(facts);
		return draw(facts, format, choice.composition(), choice.palette(), choice.dice());
	}

	Drawing draw(CoverFacts facts, CoverFormat format, Composition composition, Palette palette, Dice dice) {
		Sheet sheet = new Sheet(facts, format, palette, dice, this.lettering);
		composition.draw(sheet);
		return sheet.drawing();
	}

	private static byte[] hash(CoverFacts facts) {
		String all = String.join("\0", String.valueOf(DRAWING_VERSION), facts.title(), String.valueOf(facts.year()),
				facts.kind(), String.join("\1", facts.genres()), String.valueOf(facts.country()),
				String.valueOf(facts.runtimeMinutes()));
		return Fingerprint.of(all.getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * What the facts have led to.
	 *
	 * @param dice to go on with
	 */
	record Choice(Composition composition, Palette palette, Dice dice) {

		static Choice of(CoverFacts facts) {
			Hints hints = Hints.of(facts);
			Dice dice = new Dice(hash(facts));
			Composition composition = dice.pick(List.of(Composition.values()), (each) -> each.weight(hints));
			Palette palette = dice.pick(List.of(Palette.values()), (each) -> each.weight(hints));
			return new Choice(composition, palette, dice);
		}

	}

}
