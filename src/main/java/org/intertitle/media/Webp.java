package org.intertitle.media;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

import com.sksamuel.scrimage.webp.CWebpHandler;
import com.sksamuel.scrimage.webp.DWebpHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Packs and unpacks WebP by libwebp's own programs, which the library brings for the
 * usual systems. Where they cannot run there is no WebP.
 */
final class Webp {

	private static final Logger logger = LoggerFactory.getLogger(Webp.class);

	private static final int QUALITY = 78;

	/** How long to try: from 0, fast, to 6, small. */
	private static final int METHOD = 4;

	private static final int NOT_LOSSLESS = -1;

	private static final AtomicBoolean missed = new AtomicBoolean();

	private Webp() {
	}

	/** Returns nothing where the encoder cannot run; the log says so once. */
	static Optional<byte[]> encode(BufferedImage image) {
		try {
			return Optional.of(new CWebpHandler().convert(portablePixmap(image), METHOD, QUALITY, NOT_LOSSLESS, false,
					true, false));
		}
		catch (IOException | RuntimeException | LinkageError ex) {
			if (missed.compareAndSet(false, true)) {
				logger.warn("Pictures are stored as JPEG only, because the WebP encoder cannot run here: {}",
						ex.getMessage());
			}
			return Optional.empty();
		}
	}

	/**
	 * Unpacks a picture.
	 * @return a PNG
	 */
	static byte[] decode(byte[] webp) throws IOException {
		try {
			return new DWebpHandler().convert(webp);
		}
		catch (LinkageError ex) {
			throw new PictureRefused("WebP pictures cannot be read on this machine; send a JPEG or PNG.", ex);
		}
	}

	/**
	 * The plainest of formats, which costs no time: a header and the bytes (pnm, "P6").
	 */
	private static byte[] portablePixmap(BufferedImage image) {
		int width = image.getWidth();
		int height = image.getHeight();
		byte[] header = ("P6\n" + width + " " + height + "\n255\n").getBytes(StandardCharsets.US_ASCII);
		byte[] pixmap = Arrays.copyOf(header, header.length + 3 * width * height);
		int at = header.length;
		for (int pixel : image.getRGB(0, 0, width, height, null, 0, width)) {
			pixmap[at++] = (byte) (pixel >> 16);
			pixmap[at++] = (byte) (pixel >> 8);
			pixmap[at++] = (byte) pixel;
		}
		return pixmap;
	}

}
