package org.intertitle.pagecache;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;

import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/**
 * Tells requests for readers' pages from all others. What is in doubt is none: it goes
 * the usual way and is not kept.
 */
final class PageRequests {

	/**
	 * First segments of addresses without pages that everybody may see, or without an end
	 * to their number.
	 */
	private static final Set<String> OTHERS = Set.of("admin", "login", "logout", "preview", "media", "assets",
			"actuator", "error", "search");

	/**
	 * Who sends one of these is somebody in particular, or wants something other than the
	 * page.
	 */
	private static final Set<HttpHeader> PARTICULAR = EnumSet.of(HttpHeader.AUTHORIZATION, HttpHeader.IF_MATCH,
			HttpHeader.IF_UNMODIFIED_SINCE, HttpHeader.EXPECT, HttpHeader.TRANSFER_ENCODING);

	private static final int FIRST_BEYOND_ASCII = 0x80;

	private final Predicate<String> hosts;

	private final BiFunction<String, String, @Nullable String> queries;

	/**
	 * @param hosts whether a host name is ours
	 * @param queries makes of a path and a query the query that the page knows, if there
	 * is anything left of it
	 */
	PageRequests(Predicate<String> hosts, BiFunction<String, String, @Nullable String> queries) {
		this.hosts = hosts;
		this.queries = queries;
	}

	/**
	 * The page that a request is for.
	 * @return nothing if it is for something else
	 */
	@Nullable PageAddress address(Request request) {
		if (!HttpMethod.GET.is(request.getMethod()) && !HttpMethod.HEAD.is(request.getMethod())) {
			return null;
		}
		HttpURI uri = request.getHttpURI();
		String path = uri.getPath();
		if (path == null || !isPlain(path) || isParticular(request.getHeaders())
				|| !this.hosts.test(Request.getServerName(request))) {
			return null;
		}
		String query = uri.getQuery();
		return new PageAddress(path, (query != null) ? this.queries.apply(path, query) : null);
	}

	/** What a request wants to know of the page. */
	static StoredPage.Asked asked(Request request) {
		HttpFields headers = request.getHeaders();
		return new StoredPage.Asked(Encoding.accepted(headers.getField(HttpHeader.ACCEPT_ENCODING)),
				headers.get(HttpHeader.IF_NONE_MATCH), headers.get(HttpHeader.IF_MODIFIED_SINCE), request.isSecure());
	}

	/**
	 * Whether a path is written in the only way that we write it: no empty, hidden or
	 * decorated segment, nothing encoded that need not be.
	 */
	private static boolean isPlain(String path) {
		int end = path.length();
		if (end == 0 || path.charAt(0) != '/') {
			return false;
		}
		for (int at = 0; at < end; at++) {
			char sign = path.charAt(at);
			if (sign == ';' || sign == '\\' || sign >= FIRST_BEYOND_ASCII
					|| sign == '/' && at + 1 < end && (path.charAt(at + 1) == '/' || path.charAt(at + 1) == '.')
					|| sign == '%' && !isBeyondAscii(path, at + 1)) {
				return false;
			}
		}
		if (path.startsWith("/media/cards/") || path.startsWith("/media/posters/")) {
			return true;
		}
		int slash = path.indexOf('/', 1);
		return !OTHERS.contains(path.substring(1, (slash < 0) ? end : slash));
	}

	private static boolean isBeyondAscii(String path, int at) {
		if (at + 2 > path.length()) {
			return false;
		}
		char first = path.charAt(at);
		char second = path.charAt(at + 1);
		return (first == '8' || first == '9' || first >= 'A' && first <= 'F')
				&& (second >= '0' && second <= '9' || second >= 'A' && second <= 'F');
	}

	private static boolean isParticular(HttpFields headers) {
		for (HttpField field : headers) {
			HttpHeader header = field.getHeader();
			if (header == HttpHeader.COOKIE && hasSession(field.getValue())
					|| header == HttpHeader.CONTENT_LENGTH && field.getLongValue() != 0
					|| PARTICULAR.contains(header)) {
				return true;
			}
		}
		return false;
	}

	/** By the end of its name, which begins differently over TLS. */
	private static boolean hasSession(@Nullable String cookies) {
		return cookies != null && cookies.contains("session=");
	}

}
