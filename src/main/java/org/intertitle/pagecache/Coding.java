package org.intertitle.pagecache;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;

/**
 * Makes bytes as few as they can be: it is done once for each page.
 */
final class Coding {

	private static final Encoder.Parameters BROTLI = new Encoder.Parameters().setMode(Encoder.Mode.TEXT).setQuality(11);

	private Coding() {
	}

	static byte[] gzip(byte[] content) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream(content.length / 3);
		try (GZIPOutputStream gzip = new BestGzip(bytes)) {
			gzip.write(content);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	static boolean hasBrotli() {
		return Brotli4jLoader.isAvailable();
	}

	static byte[] brotli(byte[] content) {
		try {
			return Encoder.compress(content, BROTLI);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static final class BestGzip extends GZIPOutputStream {

		BestGzip(ByteArrayOutputStream bytes) throws IOException {
			super(bytes);
			this.def.setLevel(Deflater.BEST_COMPRESSION);
		}

	}

}
