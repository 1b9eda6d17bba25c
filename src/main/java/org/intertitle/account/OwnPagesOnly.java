package org.intertitle.account;

import java.io.IOException;
import java.util.Set;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what a page of another site wants to have done here. It comes before the token
 * of the form and does not replace it: not every browser says where a request comes from
 * (W3C Fetch Metadata).
 */
class OwnPagesOnly extends OncePerRequestFilter {

	private static final Set<String> READING = Set.of("GET", "HEAD");

	private static final Set<String> FOREIGN = Set.of("cross-site", "same-site");

	private final AccessDeniedHandler refusal;

	OwnPagesOnly(AccessDeniedHandler refusal) {
		this.refusal = refusal;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String origin = request.getHeader("Sec-Fetch-Site");
		if (!READING.contains(request.getMethod()) && origin != null && FOREIGN.contains(origin)) {
			this.refusal.handle(request, response, new AccessDeniedException("Sent by a page of another site"));
			return;
		}
		chain.doFilter(request, response);
	}

}
