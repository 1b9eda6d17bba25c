package org.intertitle.account;

import java.net.URI;
import java.net.URISyntaxException;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/**
 * What a request says of the page and the program that sent it.
 */
final class Sender {

	private static final String SITE = "Sec-Fetch-Site";

	private Sender() {
	}

	/** A script waits for the answer, and no reader for a page. */
	static boolean isScript(HttpServletRequest request) {
		String accept = request.getHeader(HttpHeaders.ACCEPT);
		return "empty".equals(request.getHeader("Sec-Fetch-Dest"))
				|| accept != null && accept.startsWith(MediaType.APPLICATION_JSON_VALUE);
	}

	/** Another site's page wants something to happen here. */
	static boolean isForeign(HttpServletRequest request) {
		String site = request.getHeader(SITE);
		return "cross-site".equals(site) || "same-site".equals(site);
	}

	/**
	 * Whether it is certain that a page of ours, or nobody but the reader, has sent the
	 * form. A browser without Fetch Metadata still says the page's origin.
	 */
	static boolean isOurs(HttpServletRequest request) {
		String site = request.getHeader(SITE);
		if (site != null) {
			return "same-origin".equals(site) || "none".equals(site);
		}
		String origin = request.getHeader(HttpHeaders.ORIGIN);
		return origin != null && sameHost(origin, request.getHeader(HttpHeaders.HOST));
	}

	private static boolean sameHost(String origin, String host) {
		try {
			return host != null && host.equals(new URI(origin).getRawAuthority());
		}
		catch (URISyntaxException ex) {
			return false;
		}
	}

}
