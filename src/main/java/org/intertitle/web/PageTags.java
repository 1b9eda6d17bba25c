package org.intertitle.web;

import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/**
 * Gives readers' pages an {@code ETag} and answers 304 to whoever has the page already
 * (RFC 9110, section 13.1.2). What is large or streamed has tags and dates of its own,
 * what nobody may keep needs none, and whoever keeps a page tags it.
 */
@Component
@Order(PageTags.BEFORE_SECURITY)
class PageTags extends ShallowEtagHeaderFilter {

	/** A page goes out once all of its headers are there. */
	static final int BEFORE_SECURITY = SecurityFilterProperties.DEFAULT_FILTER_ORDER - 1;

	private static final Set<String> OTHERS = Set.of("admin", "login", "logout", "preview", "media", "assets",
			"sitemaps", "actuator", "error");

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return request.getAttribute(ContentKeys.ATTRIBUTE) != null
				|| OTHERS.contains(request.getRequestURI().replaceFirst("^/([^/]*).*$", "$1"));
	}

}
