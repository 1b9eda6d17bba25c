package org.intertitle.account;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Where somebody goes after signing in: the page that was asked for, if it is one of the
 * newsroom's. An address may say anything, and a link to the sign-in page must not lead
 * to another site (OWASP ASVS 5.0, 3.7.2).
 */
final class NextPage {

	static final String DESK = "/admin/";

	/** Nothing that some program between here and there might read in another way. */
	private static final Pattern PLAIN = Pattern.compile("(?!.*\\.\\.)[^\\p{Cntrl}\\\\;]*");

	private NextPage() {
	}

	/**
	 * Checks what an address or a form says.
	 * @param asked a path with its query, encoded
	 * @return the same if it is a page of the newsroom, else the desk
	 */
	static String of(@Nullable String asked) {
		return (asked != null && isOurs(asked)) ? asked : DESK;
	}

	private static boolean isOurs(String asked) {
		try {
			URI uri = new URI(asked);
			return asked.chars().allMatch((character) -> character > ' ' && character < 127) && uri.getScheme() == null
					&& uri.getRawAuthority() == null && uri.getRawFragment() == null && asked.startsWith(DESK)
					&& uri.normalize().getPath().startsWith(DESK) && !uri.getPath().contains("//")
					&& PLAIN.matcher(uri.getPath()).matches();
		}
		catch (URISyntaxException ex) {
			return false;
		}
	}

}
