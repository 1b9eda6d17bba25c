package org.intertitle.media;

import java.awt.image.BufferedImage;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import org.intertitle.media.DecodedPicture.Size;
import org.intertitle.web.SiteProperties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Packs and unpacks WebP by libwebp's own programs. Where they cannot run there is no
 * WebP.
 */
@Component
class Webp {

	private static final Logger logger = LoggerFactory.getLogger(Webp.class);

	private static final String QUALITY = "78";

	/**
	 * How long to try, from 0, fast, to 6, small. On wide prints the last three percent
	 * of bytes cost half of all the time that a picture takes.
	 */
	private static final String METHOD = "4";

	private static final String METHOD_FOR_WIDE_PRINTS = "2";

	private static final int WIDE = 1200;

	private static final int BUFFER_BYTES = 64 * 1024;

	private final @Nullable WebpPrograms programs;

	Webp(SiteProperties site) {
		this.programs = programs(site);
	}

	private static @Nullable WebpPrograms programs(SiteProperties site) {
		try {
			return WebpPrograms.unpackedIn(site.data());
		}
		catch (IOException ex) {
			logger.warn("Pictures are stored as JPEG only, because the WebP encoder cannot run here: {}",
					ex.getMessage());
			return null;
		}
	}

	/** Returns nothing where the encoder cannot run. */
	Optional<byte[]> encode(BufferedImage image) {
		if (this.programs == null) {
			return Optional.empty();
		}
		try {
			String method = (image.getWidth() > WIDE) ? METHOD_FOR_WIDE_PRINTS : METHOD;
			Process encoder = this.programs.start("cwebp", "-quiet", "-m", method, "-q", QUALITY, "-o", "-", "--", "-");
			try (OutputStream out = new BufferedOutputStream(encoder.getOutputStream(), BUFFER_BYTES)) {
				writePixmap(image, out);
			}
			byte[] webp = encoder.getInputStream().readAllBytes();
			end(encoder);
			return Optional.of(webp);
		}
		catch (IOException ex) {
			logger.warn("A picture is stored as JPEG only: {}", ex.getMessage());
			return Optional.empty();
		}
	}

	/**
	 * The plainest of formats, which costs no time: a header and the bytes (pnm, "P6").
	 */
	private static void writePixmap(BufferedImage image, OutputStream out) throws IOException {
		out.write(
				("P6\n" + image.getWidth() + " " + image.getHeight() + "\n255\n").getBytes(StandardCharsets.US_ASCII));
		int[] row = new int[image.getWidth()];
		byte[] bytes = new byte[3 * row.length];
		for (int y = 0; y < image.getHeight(); y++) {
			image.getRaster().getDataElements(0, y, row.length, 1, row);
			for (int x = 0; x < row.length; x++) {
				bytes[3 * x] = (byte) (row[x] >> 16);
				bytes[3 * x + 1] = (byte) (row[x] >> 8);
				bytes[3 * x + 2] = (byte) row[x];
			}
			out.write(bytes);
		}
	}

	/**
	 * Unpacks a picture.
	 * @param size as the file says
	 * @param wanted the size to return it in
	 * @throws IOException if it is damaged
	 */
	BufferedImage decode(byte[] webp, Size size, Size wanted) throws IOException {
		if (this.programs == null) {
			throw new PictureRefused("WebP pictures cannot be read on this machine; send a JPEG or PNG.");
		}
		Size read = size.within(2.0 * wanted.width() / size.width());
		Process decoder = this.programs.start("dwebp", "-quiet", "-resize", Integer.toString(read.width()),
				Integer.toString(read.height()), "-pam", "-o", "-", "--", "-");
		try (OutputStream out = decoder.getOutputStream()) {
			out.write(webp);
		}
		Scaling scaling = new Scaling(read.width(), read.height(), wanted.width(), wanted.height());
		try (InputStream in = new BufferedInputStream(decoder.getInputStream(), BUFFER_BYTES)) {
			readPixmap(in, read, scaling);
		}
		end(decoder);
		return scaling.image();
	}

	/** Red, green, blue and opacity, after a header of lines (pam, "P7"). */
	private static void readPixmap(InputStream in, Size size, Scaling scaling) throws IOException {
		StringBuilder header = new StringBuilder();
		while (header.length() < 200 && header.indexOf("ENDHDR\n") < 0) {
			header.append((char) in.read());
		}
		byte[] bytes = new byte[4 * size.width()];
		int[] row = new int[size.width()];
		for (int y = 0; y < size.height(); y++) {
			if (in.readNBytes(bytes, 0, bytes.length) < bytes.length) {
				throw new IOException("Only " + y + " rows came");
			}
			for (int x = 0; x < row.length; x++) {
				int opacity = bytes[4 * x + 3] & 0xff;
				row[x] = onWhite(bytes[4 * x], opacity) << 16 | onWhite(bytes[4 * x + 1], opacity) << 8
						| onWhite(bytes[4 * x + 2], opacity);
			}
			scaling.add(row);
		}
	}

	private static int onWhite(byte level, int opacity) {
		return ((level & 0xff) * opacity + 255 * (255 - opacity) + 127) / 255;
	}

	private static void end(Process process) throws IOException {
		try {
			if (process.waitFor() != 0) {
				throw new IOException("The WebP program ended with " + process.exitValue());
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IOException(ex);
		}
	}

}
