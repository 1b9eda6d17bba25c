package org.intertitle.markdown;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Where a link of a pasted text leads, without the detour that programs add to learn who
 * follows it.
 */
final class PastedAddress {

	/** Some go through two: a safe link to a Google link. */
	private static final int DETOURS = 3;

	/** The pages that only pass readers on, and where they keep the destination. */
	private static final Map<Pattern, String> REDIRECTS = Map.of(
			Pattern.compile("(?i)https?://(?:www\\.)?google\\.[a-z.]{2,6}/url\\?.*"), "q|url",
			Pattern.compile("(?i)https?://lm?\\.(?:facebook|instagram)\\.com/(?:l\\.php)?\\?.*"), "u",
			Pattern.compile("(?i)https?://[a-z0-9.-]+\\.safelinks\\.protection\\.outlook\\.com/.*"), "url",
			Pattern.compile("(?i)https?://(?:www\\.)?youtube\\.com/redirect\\?.*"), "q",
			Pattern.compile("(?i)https?://out\\.reddit\\.com/.*"), "url",
			Pattern.compile("(?i)https?://(?:www\\.)?linkedin\\.com/redir/redirect\\?.*"), "url",
			Pattern.compile("(?i)https?://t\\.umblr\\.com/redirect\\?.*"), "z",
			Pattern.compile("(?i)https?://slack-redir\\.net/link\\?.*"), "url",
			Pattern.compile("(?i)https?://duckduckgo\\.com/l/\\?.*"), "uddg",
			Pattern.compile("(?i)https?://vk\\.com/away\\.php\\?.*"), "to");

	private static final Pattern TO_THE_WEB_OR_A_MAILBOX = Pattern.compile("(?i)(?:https?:|mailto:).*");

	/** What would be read as another character. */
	static final Pattern ENTITY = Pattern.compile("&(?=#?[A-Za-z0-9]+;)");

	private static final Pattern AT_THE_EDGES = Pattern.compile("^[\\x00- ]+|[\\x00- ]+$");

	private PastedAddress() {
	}

	/**
	 * Reads an address.
	 * @param href as it stands in the markup
	 * @return nothing if it is not an http, https or mailto address
	 */
	static Optional<String> of(String href) {
		String address = AT_THE_EDGES.matcher(href).replaceAll("").replaceAll("[\\t\\r\\n]", "").replace(" ", "%20");
		for (int i = 0; i < DETOURS; i++) {
			String destination = destination(address);
			if (destination == null) {
				break;
			}
			address = destination;
		}
		return Optional.of(address)
			.filter((link) -> TO_THE_WEB_OR_A_MAILBOX.matcher(link).matches() && Address.isLink(link));
	}

	private static @Nullable String destination(String address) {
		for (Map.Entry<Pattern, String> redirect : REDIRECTS.entrySet()) {
			if (redirect.getKey().matcher(address).matches()) {
				return parameter(address, redirect.getValue());
			}
		}
		return null;
	}

	private static @Nullable String parameter(String address, String name) {
		Matcher value = Pattern.compile("[?&](?:" + name + ")=(https?(?::|%3A)[^&#]+)").matcher(address);
		if (!value.find()) {
			return null;
		}
		try {
			return URLDecoder.decode(value.group(1).replace("+", "%2B"), StandardCharsets.UTF_8).replace(" ", "%20");
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

	/**
	 * An address as it can stand between the parentheses of a link.
	 */
	static String inParentheses(String address) {
		StringBuilder out = new StringBuilder(address.length());
		boolean balanced = isBalanced(address);
		for (char c : address.toCharArray()) {
			boolean harmless = (c == '(' || c == ')') ? balanced : "<>\"`|".indexOf(c) < 0;
			out.append(harmless ? String.valueOf(c) : "%%%02X".formatted((int) c));
		}
		return ENTITY.matcher(out).replaceAll("&amp;");
	}

	private static boolean isBalanced(String address) {
		int open = 0;
		for (int i = 0; i < address.length() && open >= 0; i++) {
			open += (address.charAt(i) == '(') ? 1 : (address.charAt(i) == ')') ? -1 : 0;
		}
		return open == 0;
	}

}
