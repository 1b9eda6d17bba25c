package org.intertitle.redirect;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.springframework.web.util.UriUtils;

/**
 * A path as it is compared: without percent-encoding (RFC 3986, section 6.2.2.2), its
 * characters composed (Unicode NFC), without query, fragment and final slash. Only the
 * front page is a slash alone.
 *
 * @param value begins with a slash
 */
record OldPath(String value) {

	private static final int LONGEST = 1000;

	/** What the program's own pages begin with; no reader's page ever does. */
	private static final Set<String> OWN = Set.of("actuator", "admin", "assets", "error", "login", "logout", "preview");

	/** What is refused at the door, and so never gets as far as here. */
	private static final Pattern NEVER_ASKED = Pattern
		.compile("//|[;\\\\?#%\\p{Cc}\\p{Cf}\\x{FFFD}]|(^|/)\\.{1,2}(/|$)");

	/**
	 * Reads a path of a request.
	 * @param path percent-encoded
	 * @return nothing for one that cannot be the path of a page
	 */
	static Optional<OldPath> ofRequest(String path) {
		try {
			return Optional.of(read(path)).filter((read) -> !read.isOwn());
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	/**
	 * Reads what somebody typed or pasted: a path, or a whole address of which the path
	 * counts.
	 * @param typed any text
	 * @throws IllegalArgumentException if it is no path, with a sentence that says why
	 */
	static OldPath read(String typed) {
		String path = typed.strip().replaceFirst("(?i)^https?://[^/?#]*", "").replaceFirst("[?#].*", "");
		if (!path.startsWith("/")) {
			throw new IllegalArgumentException("An old address begins with a slash, such as /old-page/.");
		}
		if (path.matches(".*\\s.*")) {
			throw new IllegalArgumentException("A space within an address is written %20.");
		}
		String decoded = Normalizer.normalize(decoded(path), Normalizer.Form.NFC).replaceFirst("/+$", "");
		if (decoded.length() > LONGEST) {
			throw new IllegalArgumentException(
					"The address has %,d characters; %,d are the most.".formatted(decoded.length(), LONGEST));
		}
		if (NEVER_ASKED.matcher(decoded).find()) {
			throw new IllegalArgumentException(
					"No browser gets through with this address: it has two slashes in a row, a dot that is a whole part,"
							+ " or a sign such as ; \\ or %.");
		}
		return new OldPath(decoded.isEmpty() ? "/" : decoded);
	}

	private static String decoded(String path) {
		try {
			return UriUtils.decode(path, StandardCharsets.UTF_8);
		}
		catch (IllegalArgumentException ex) {
			throw new IllegalArgumentException("After each % in an address stand two digits or letters from A to F.",
					ex);
		}
	}

	/** Whether it begins like the program's own pages. */
	boolean isOwn() {
		return OWN.contains(this.value.split("/", 3)[1]);
	}

}
