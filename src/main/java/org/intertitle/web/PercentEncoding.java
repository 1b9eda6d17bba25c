package org.intertitle.web;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.web.util.UriUtils;

/**
 * Writes addresses that people read as programs want them.
 */
public final class PercentEncoding {

	/** What RFC 3986 has no place for. */
	private static final Pattern TO_ENCODE = Pattern.compile("[^\\x21-\\x7e]+|[\"<>\\\\^`{|}]");

	private PercentEncoding() {
	}

	/**
	 * Encodes what cannot stand in an address; what is encoded already stays as it is.
	 * @param address an absolute address, or a path
	 * @return the same in the characters of RFC 3986
	 */
	public static String of(String address) {
		return TO_ENCODE.matcher(Normalizer.normalize(address, Normalizer.Form.NFC))
			.replaceAll((signs) -> Matcher.quoteReplacement(UriUtils.encode(signs.group(), StandardCharsets.UTF_8)));
	}

}
