package org.intertitle.account;

import java.net.URI;
import java.net.URISyntaxException;

import org.jspecify.annotations.Nullable;

/**
 * Where somebody goes after signing in: the page that was asked for, if it is one of the
 * newsroom's. An address may say anything, and a link to the sign-in page must not lead
 * to another site (OWASP ASVS 5.0, 3.7.2).
 */
final class NextPage {

	static final String DESK = "/admin/";

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
			return uri.getScheme() == null && uri.getRawAuthority() == null && uri.getRawFragment() == null
					&& uri.getRawPath().startsWith(DESK) && uri.normalize().getPath().startsWith(DESK)
					&& !uri.getPath().contains("//") && !uri.getPath().contains("\\") && !uri.getPath().contains("..");
		}
		catch (URISyntaxException ex) {
			return false;
		}
	}

}
