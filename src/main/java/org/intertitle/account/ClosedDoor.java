package org.intertitle.account;

import java.io.IOException;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What somebody meets who is not let in: the sign-in page, or a word on what is missing.
 * Whatever form of ours they sent is handed on to that page.
 */
@Component
class ClosedDoor implements AuthenticationEntryPoint, AccessDeniedHandler {

	/** Tells a script why, in one word. */
	static final String REASON = "Newsroom-Refusal";

	private final AuditTrail audit;

	ClosedDoor(AuditTrail audit) {
		this.audit = audit;
	}

	@Override
	public void commence(HttpServletRequest request, HttpServletResponse response,
			@Nullable AuthenticationException cause) throws IOException, ServletException {
		if (Sender.isScript(request)) {
			refuse(response, HttpStatus.UNAUTHORIZED, "signed-out");
		}
		else if (HttpMethod.POST.matches(request.getMethod())) {
			passOn(request, response, DoorstepController.SIGN_IN);
		}
		else {
			response.setStatus(HttpServletResponse.SC_SEE_OTHER);
			response.setHeader(HttpHeaders.LOCATION, signIn(request));
		}
	}

	private static String signIn(HttpServletRequest request) {
		String query = request.getQueryString();
		String asked = request.getRequestURI() + ((query != null) ? "?" + query : "");
		return UriComponentsBuilder.fromPath("/login").queryParam("next", "{next}").encode().build(asked).toString();
	}

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
			throws IOException, ServletException {
		if (refusal instanceof CsrfException) {
			staleToken(request, response);
		}
		else if (refusal instanceof OwnPagesOnly.ForeignPage && !isSignedIn()) {
			forbid(request, response);
		}
		else if (!isSignedIn()) {
			commence(request, response, null);
		}
		else if (refusal instanceof ProofNeeded) {
			needsProof(request, response);
		}
		else {
			this.audit.add(Deed.ACCESS_REFUSED, request.getMethod() + " " + request.getRequestURI());
			forbid(request, response);
		}
	}

	private static boolean isSignedIn() {
		return SecurityContextHolder.getContext().getAuthentication() != null;
	}

	/**
	 * Only a form that is certainly ours is held for another try: else somebody could be
	 * led to confirm what another site's page has written.
	 */
	private static void staleToken(HttpServletRequest request, HttpServletResponse response)
			throws IOException, ServletException {
		if (Sender.isScript(request)) {
			refuse(response, HttpStatus.FORBIDDEN, "stale-token");
		}
		else if (!Sender.isOurs(request)) {
			forbid(request, response);
		}
		else if (request.getRequestURI().startsWith("/login")) {
			request.getRequestDispatcher(DoorstepController.OLD_PAGE).forward(request, response);
		}
		else {
			passOn(request, response, isSignedIn() ? DoorstepController.HELD : DoorstepController.SIGN_IN);
		}
	}

	private static void needsProof(HttpServletRequest request, HttpServletResponse response)
			throws IOException, ServletException {
		if (Sender.isScript(request)) {
			refuse(response, HttpStatus.FORBIDDEN, "proof");
			return;
		}
		passOn(request, response, DoorstepController.PROOF);
	}

	private static void passOn(HttpServletRequest request, HttpServletResponse response, String page)
			throws IOException, ServletException {
		if (Sender.isOurs(request) && request.getRequestURI().startsWith(NextPage.DESK)) {
			request.setAttribute(HeldForm.class.getName(), HeldForm.of(request));
		}
		request.getRequestDispatcher(page).forward(request, response);
	}

	private static void forbid(HttpServletRequest request, HttpServletResponse response)
			throws IOException, ServletException {
		if (Sender.isScript(request)) {
			refuse(response, HttpStatus.FORBIDDEN, "forbidden");
			return;
		}
		request.getRequestDispatcher(DoorstepController.REFUSED).forward(request, response);
	}

	private static void refuse(HttpServletResponse response, HttpStatus status, String reason) {
		response.setStatus(status.value());
		response.setHeader(REASON, reason);
	}

}
