package org.intertitle.redirect;

import java.net.IDN;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.intertitle.web.PercentEncoding;

/**
 * Where an old address leads.
 *
 * @param address a path on this site as people read it, perhaps with a query or a
 * fragment; or the absolute address of a page elsewhere, percent-encoded
 */
record Destination(String address) {

	private static final int LONGEST = 2000;

	private static final Pattern ELSEWHERE = Pattern.compile("(?i)(https?)://([^/?#:@\\\\]+)(:\\d{1,5})?([/?#].*)?");

	private static final Pattern PATH = Pattern.compile("(/(?!/)[^?#]*)([?#].*)?");

	private static final Pattern BLANK_OR_CONTROL = Pattern.compile("[\\s\\p{Z}\\p{C}\\\\]");

	/**
	 * Reads what somebody typed or pasted.
	 * @param typed any text
	 * @param home the address of this site, which ends in a slash
	 * @throws IllegalArgumentException if it is no address, with a sentence that says why
	 */
	static Destination read(String typed, String home) {
		String address = typed.strip();
		if (address.length() > LONGEST) {
			throw new IllegalArgumentException(
					"The address has %,d characters; %,d are the most.".formatted(address.length(), LONGEST));
		}
		if ((address + "/").equals(home) || address.startsWith(home)) {
			address = "/" + address.substring(Math.min(address.length(), home.length()));
		}
		if (BLANK_OR_CONTROL.matcher(address).find()) {
			throw new IllegalArgumentException("There is no space and no \\ in an address; a space is written %20.");
		}
		Matcher elsewhere = ELSEWHERE.matcher(address);
		if (elsewhere.matches()) {
			return new Destination(elsewhere(elsewhere));
		}
		Matcher path = PATH.matcher(address);
		if (path.matches()) {
			return new Destination(path(path.group(1)) + Objects.requireNonNullElse(path.group(2), ""));
		}
		throw new IllegalArgumentException("A new address begins with a slash, or with https:// for a page elsewhere.");
	}

	private static String elsewhere(Matcher parts) {
		try {
			return parts.group(1) + "://" + IDN.toASCII(parts.group(2)) + Objects.requireNonNullElse(parts.group(3), "")
					+ PercentEncoding.of(Objects.requireNonNullElse(parts.group(4), "/"));
		}
		catch (IllegalArgumentException ex) {
			throw new IllegalArgumentException("There can be no site with the name %s.".formatted(parts.group(2)), ex);
		}
	}

	/** As {@link OldPath}, but the final slash stays. */
	private static String path(String typed) {
		String path = OldPath.read(typed).value();
		return (typed.endsWith("/") && !path.equals("/")) ? path + "/" : path;
	}

	/** What is compared with old paths; nothing for an address elsewhere. */
	Optional<OldPath> key() {
		return this.address.startsWith("/") ? Optional.of(OldPath.read(this.address)) : Optional.empty();
	}

	/** The same query and fragment behind another path. */
	Destination at(String path) {
		return new Destination(path + this.address.replaceFirst("^[^?#]*", ""));
	}

	/** As the field {@code Location} has it. */
	String location() {
		return PercentEncoding.of(this.address);
	}

}
