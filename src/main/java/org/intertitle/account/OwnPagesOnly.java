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
 * Refuses what a page of another site wants to have done here, whatever token it has got
 * hold of. It does not replace the token: not every browser says where a request comes
 * from (W3C Fetch Metadata).
 */
class OwnPagesOnly extends OncePerRequestFilter {

	private static final Set<String> READING = Set.of("GET", "HEAD");

	private final AccessDeniedHandler refusal;

	OwnPagesOnly(AccessDeniedHandler refusal) {
		this.refusal = refusal;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (!READING.contains(request.getMethod()) && Sender.isForeign(request)) {
			this.refusal.handle(request, response, new ForeignPage());
			return;
		}
		chain.doFilter(request, response);
	}

	/** A page of another site has sent the form. */
	static class ForeignPage extends AccessDeniedException {

		ForeignPage() {
			super("Sent by a page of another site");
		}

	}

}
