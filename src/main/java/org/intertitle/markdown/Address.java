package org.intertitle.markdown;

import java.util.regex.Pattern;

import com.vladsch.flexmark.util.sequence.Escaping;

/**
 * Which addresses a text may point to. What is not on this list is shown as text without
 * a link.
 */
final class Address {

	private static final int LONGEST = 2000;

	/** One slash only: two would name another site in this page's scheme. */
	private static final String PAGE = "https?://[^/?#:\\[].*|/(?!/).*";

	private static final Pattern PAGES = Pattern.compile(PAGE, Pattern.CASE_INSENSITIVE);

	private static final Pattern LINKS = Pattern.compile(PAGE + "|mailto:[^@]+@.+|#.*", Pattern.CASE_INSENSITIVE);

	private Address() {
	}

	/**
	 * Whether a link may point there: http, https, mailto, {@code /…} and {@code #…}.
	 * @param address with entities and backslashes already resolved
	 */
	static boolean isLink(String address) {
		return isClean(address) && LINKS.matcher(address).matches();
	}

	/**
	 * Whether it is a page or a picture: http, https and {@code /…}.
	 */
	static boolean isPage(String address) {
		return isClean(address) && PAGES.matcher(address).matches();
	}

	static void requirePage(String address) {
		if (!isPage(address)) {
			throw new IllegalArgumentException("Not the address of a page or picture");
		}
	}

	static boolean isElsewhere(String address) {
		return isPage(address) && address.charAt(0) != '/';
	}

	/**
	 * The address in the characters of RFC 3986, everything else percent-encoded as
	 * UTF-8.
	 */
	static String encode(String address) {
		return Escaping.percentEncodeUrl(address);
	}

	/**
	 * Browsers drop tabs and newlines from an address, ignore leading control characters
	 * and read a backslash as a slash (WHATWG URL, section 4.4), so that an address with
	 * one of these is not what it seems.
	 */
	private static boolean isClean(String address) {
		return address.length() <= LONGEST && address.codePoints().noneMatch(Address::isTreacherous);
	}

	private static boolean isTreacherous(int character) {
		return character == '\\' || character == 0xFFFD || Character.isWhitespace(character)
				|| switch (Character.getType(character)) {
					case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.SPACE_SEPARATOR,
							Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
						true;
					default -> false;
				};
	}

}
