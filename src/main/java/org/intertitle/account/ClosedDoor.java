package org.intertitle.account;

import java.io.IOException;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What somebody meets who is not let in: the sign-in page, or a word on what is missing.
 */
@Component
class ClosedDoor implements AuthenticationEntryPoint, AccessDeniedHandler {

	@Override
	public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
			throws IOException, ServletException {
		if (HttpMethod.POST.matches(request.getMethod())) {
			request.getRequestDispatcher(SignInController.AGAIN).forward(request, response);
			return;
		}
		response.setStatus(HttpServletResponse.SC_SEE_OTHER);
		response.setHeader("Location", signIn(request));
	}

	private static String signIn(HttpServletRequest request) {
		String query = request.getQueryString();
		String asked = request.getRequestURI() + ((query != null) ? "?" + query : "");
		return UriComponentsBuilder.fromPath("/login").queryParam("next", "{next}").encode().build(asked).toString();
	}

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
			throws IOException, ServletException {
		response.sendError(HttpServletResponse.SC_FORBIDDEN);
	}

}
