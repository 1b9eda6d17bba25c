package org.intertitle.web;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;

import org.springframework.http.CacheControl;

/**
 * What tells one content from another. An address with a fingerprint in it means the same
 * bytes for ever.
 */
public final class Fingerprint {

	/** For the answers of such addresses (RFC 8246). */
	public static final CacheControl FOR_EVER = CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

	private Fingerprint() {
	}

	/**
	 * The SHA-256 of a content.
	 * @param content any bytes
	 * @return 32 bytes
	 */
	public static byte[] of(byte[] content) {
		try {
			return MessageDigest.getInstance("SHA-256").digest(content);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * The beginning of a fingerprint, for an address.
	 * @param content any bytes
	 * @param bytes how many of the 32
	 * @return two hex digits a byte
	 */
	public static String hex(byte[] content, int bytes) {
		return HexFormat.of().formatHex(of(content), 0, bytes);
	}

}
