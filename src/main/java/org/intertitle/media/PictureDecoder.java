package org.intertitle.media;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;

import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Decides what a file is by decoding it. What comes out has been drawn afresh, so nothing
 * that was hidden in the file survives.
 */
final class PictureDecoder {

	private static final int MOST_BYTES = 25 * 1024 * 1024;

	private static final long MOST_PIXELS = 50_000_000;

	/** Twice the largest width that is shown: what lies beyond is skipped in reading. */
	private static final int ENOUGH_PIXELS_ACROSS = 2 * 1920;

	private static final String DAMAGED = "The picture is damaged or incomplete.";

	/**
	 * Readers fill up what is missing and only warn. Their other warnings are harmless.
	 */
	private static final Pattern DAMAGE = Pattern.compile("(?i)premature|truncated|out-of-sequence");

	private PictureDecoder() {
	}

	/**
	 * Decodes a file.
	 * @throws PictureRefused if it is too large, of another kind, or damaged
	 */
	static DecodedPicture decode(byte[] file) {
		if (file.length > MOST_BYTES) {
			throw new PictureRefused("The picture is larger than 25 MB.");
		}
		PictureKind kind = PictureKind.of(file)
			.orElseThrow(() -> new PictureRefused("The file is not a JPEG, PNG, GIF or WebP picture."));
		try {
			return (kind == PictureKind.WEBP) ? webp(file) : read(kind, file);
		}
		catch (IOException | RuntimeException ex) {
			throw (ex instanceof PictureRefused refused) ? refused : new PictureRefused(DAMAGED, ex);
		}
	}

	private static DecodedPicture webp(byte[] file) throws IOException {
		WebpHeader header = WebpHeader.of(file);
		if (header.animated()) {
			throw new PictureRefused("Animated WebP pictures are not taken.");
		}
		refuseIfTooMany(header.width(), header.height());
		DecodedPicture decoded = read(PictureKind.PNG, Webp.decode(file));
		return new DecodedPicture(PictureKind.WEBP, header.width(), header.height(), decoded.image());
	}

	private static DecodedPicture read(PictureKind kind, byte[] file) throws IOException {
		ImageReader reader = ImageIO.getImageReadersByFormatName(kind.name()).next();
		try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
			reader.setInput(in, true, true);
			int width = reader.getWidth(0);
			int height = reader.getHeight(0);
			refuseIfTooMany(width, height);
			AtomicBoolean damaged = new AtomicBoolean();
			reader.addIIOReadWarningListener(
					(source, warning) -> damaged.compareAndSet(false, DAMAGE.matcher(warning).find()));
			int step = Math.max(1, width / ENOUGH_PIXELS_ACROSS);
			ImageReadParam param = reader.getDefaultReadParam();
			param.setSourceSubsampling(step, step, 0, 0);
			Orientation orientation = (kind == PictureKind.JPEG) ? Orientation.of(file) : new Orientation(1);
			BufferedImage image = orientation.apply(opaque(reader.read(0, param)));
			if (damaged.get()) {
				throw new PictureRefused(DAMAGED);
			}
			boolean sideways = orientation.sideways();
			return new DecodedPicture(kind, sideways ? height : width, sideways ? width : height, image);
		}
		finally {
			reader.dispose();
		}
	}

	private static void refuseIfTooMany(int width, int height) {
		if (width < 1 || height < 1) {
			throw new PictureRefused(DAMAGED);
		}
		if ((long) width * height > MOST_PIXELS) {
			throw new PictureRefused("The picture has more than 50 million pixels.");
		}
	}

	/** Draws a picture on white, in sRGB. */
	private static BufferedImage opaque(BufferedImage image) {
		BufferedImage opaque = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
		Graphics2D graphics = opaque.createGraphics();
		graphics.drawImage(image, 0, 0, Color.WHITE, null);
		graphics.dispose();
		return opaque;
	}

}
