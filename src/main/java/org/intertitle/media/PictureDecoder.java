package org.intertitle.media;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;

import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;

import org.intertitle.media.DecodedPicture.Size;

/**
 * Decides what a file is by decoding it. What comes out has been drawn afresh, so nothing
 * that was hidden in the file survives. Some 64 MiB are enough for any file that is
 * taken.
 */
final class PictureDecoder {

	static final int MOST_BYTES = 25 * 1024 * 1024;

	private static final long MOST_PIXELS = 50_000_000;

	/** As far as a JPEG reaches (ITU-T T.81, annex B.2.2). */
	private static final int LONGEST_SIDE = 65_500;

	private static final long MOST_UNPACKED_BYTES = 200_000_000;

	/** Each pass goes over all pixels, however few bytes it has. */
	private static final long MOST_PIXELS_IN_ALL_PASSES = 250_000_000;

	private static final long MEMORY = 56L * 1024 * 1024;

	/** From the second strip on a reader goes over what it has read before. */
	private static final int MOST_STRIPS = 3;

	private static final String DAMAGED = "The picture is damaged or incomplete.";

	/**
	 * Readers fill up what is missing and only warn. Their other warnings are harmless.
	 */
	private static final Pattern DAMAGE = Pattern.compile("(?i)premature|truncated|out-of-sequence");

	private final Webp webp;

	PictureDecoder(Webp webp) {
		this.webp = webp;
	}

	/**
	 * Decodes a file.
	 * @throws PictureRefused if it is too large, of another kind, or damaged
	 */
	DecodedPicture decode(byte[] file) {
		if (file.length > MOST_BYTES) {
			throw new PictureRefused("The picture is larger than 25 MB.");
		}
		PictureKind kind = PictureKind.of(file).orElseThrow(() -> OtherKind.refusal(file));
		Orientation orientation = Exif.of(MetadataBlocks.of(kind, file).exif()).orientation();
		try {
			return (kind == PictureKind.WEBP) ? webp(file, orientation) : read(kind, file, orientation);
		}
		catch (IOException | RuntimeException ex) {
			throw (ex instanceof PictureRefused refused) ? refused : new PictureRefused(DAMAGED, ex);
		}
	}

	private DecodedPicture webp(byte[] file, Orientation orientation) throws IOException {
		WebpHeader header = WebpHeader.of(file);
		if (header.animated()) {
			throw new PictureRefused("Animated WebP pictures are not taken.");
		}
		Size size = new Size(header.width(), header.height());
		refuseIfTooLarge(size, 4);
		Size kept = kept(size, orientation);
		return picture(PictureKind.WEBP, size, orientation, this.webp.decode(file, size, kept));
	}

	private static DecodedPicture read(PictureKind kind, byte[] file, Orientation orientation) throws IOException {
		ImageReader reader = ImageIO.getImageReadersByFormatName(kind.name()).next();
		try (BytesInMemory in = new BytesInMemory(file)) {
			reader.setInput(in, false, true);
			Size size = new Size(reader.getWidth(0), reader.getHeight(0));
			int bytesPerPixel = bytesPerPixel(kind, reader);
			refuseIfTooLarge(size, bytesPerPixel);
			int strips = (kind == PictureKind.JPEG) ? strips(JpegSegments.of(file), size) : 1;
			Size kept = kept(size, orientation);
			long room = (MEMORY - 4 * kept.pixels()) * strips / bytesPerPixel;
			int step = (int) Math.ceil(Math.sqrt((double) size.pixels() / room));
			return picture(kind, size, orientation, read(reader, size, kept, step, (step == 1) ? strips : 1));
		}
		finally {
			reader.dispose();
		}
	}

	private static int bytesPerPixel(PictureKind kind, ImageReader reader) throws IOException {
		return switch (kind) {
			case JPEG -> 3;
			case GIF -> 1;
			default -> Math.max(1, reader.getRawImageType(0).getColorModel().getPixelSize() / 8);
		};
	}

	/**
	 * In how many strips a JPEG may be read. One that comes in passes has to be read to
	 * its end for the first strip already.
	 */
	private static int strips(JpegSegments segments, Size size) {
		if (segments.scans() * size.pixels() > MOST_PIXELS_IN_ALL_PASSES) {
			throw new PictureRefused("The JPEG goes over its pixels too often; save it again without “progressive”.");
		}
		return segments.progressive() ? 1 : MOST_STRIPS;
	}

	private static BufferedImage read(ImageReader reader, Size size, Size kept, int step, int strips)
			throws IOException {
		AtomicBoolean damaged = new AtomicBoolean();
		reader.addIIOReadWarningListener(
				(source, warning) -> damaged.compareAndSet(false, DAMAGE.matcher(warning).find()));
		Size read = new Size((size.width() + step - 1) / step, (size.height() + step - 1) / step);
		Size result = (kept.width() > read.width() || kept.height() > read.height()) ? read : kept;
		Scaling scaling = new Scaling(read.width(), read.height(), result.width(), result.height());
		int height = (size.height() + strips - 1) / strips;
		BufferedImage strip = null;
		for (int top = 0; top < size.height(); top += height) {
			ImageReadParam param = reader.getDefaultReadParam();
			param.setSourceSubsampling(step, step, 0, 0);
			param.setSourceRegion(new Rectangle(0, top, size.width(), Math.min(height, size.height() - top)));
			strip = null;
			strip = reader.read(0, param);
			PixelRows.read(strip, scaling::add);
		}
		if (strip == null || damaged.get()) {
			throw new PictureRefused(DAMAGED);
		}
		return PixelRows.inSrgb(scaling.image(), strip);
	}

	private static Size kept(Size size, Orientation orientation) {
		return orientation.sideways() ? DecodedPicture.kept(size.turned()).turned() : DecodedPicture.kept(size);
	}

	private static DecodedPicture picture(PictureKind kind, Size size, Orientation orientation, BufferedImage image) {
		Size known = DecodedPicture.known(orientation.sideways() ? size.turned() : size);
		return new DecodedPicture(kind, known.width(), known.height(), orientation.apply(image));
	}

	private static void refuseIfTooLarge(Size size, int bytesPerPixel) {
		if (size.width() < 1 || size.height() < 1) {
			throw new PictureRefused(DAMAGED);
		}
		if (Math.max(size.width(), size.height()) > LONGEST_SIDE && size.pixels() <= MOST_PIXELS) {
			throw new PictureRefused("The picture is longer than 65,500 pixels on one side.");
		}
		if (size.pixels() > MOST_PIXELS) {
			throw new PictureRefused("The picture has more than 50 million pixels.");
		}
		if (size.pixels() * bytesPerPixel > MOST_UNPACKED_BYTES) {
			throw new PictureRefused("The picture takes more than 200 MB once it is unpacked.");
		}
	}

}
