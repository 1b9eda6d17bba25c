package org.intertitle.pagecache;

import java.io.IOException;
import java.util.Set;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.intertitle.database.DatabasePresence;
import org.intertitle.web.SecurityHeaders;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Says at once that something cannot be had while the database is away (RFC 9110, section
 * 15.6.4), before sessions or pages ask for it.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class AwayFilter extends OncePerRequestFilter {

	/** First segments of what needs no database. */
	private static final Set<String> WITHOUT = Set.of("assets", "media", "actuator");

	private static final String RETRY_SECONDS = "5";

	private final DatabasePresence presence;

	AwayFilter(DatabasePresence presence) {
		this.presence = presence;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (!this.presence.isAway() || WITHOUT.contains(request.getRequestURI().replaceFirst("^/([^/]*).*$", "$1"))) {
			chain.doFilter(request, response);
			return;
		}
		SecurityHeaders.NEWSROOM.writeHeaders(request, response);
		response.setHeader("Retry-After", RETRY_SECONDS);
		response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
	}

}
