package org.intertitle.account;

import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Lets into each handler of the newsroom only those whom it admits. It looks at the
 * handler and not at the address, so no spelling of an address gets past it.
 */
class Doorkeeper implements HandlerInterceptor {

	private final NewsroomSessions sessions;

	Doorkeeper(NewsroomSessions sessions) {
		this.sessions = sessions;
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		if (!(handler instanceof HandlerMethod method) || !isNewsroom(method)) {
			return true;
		}
		if (!admitted(method, SecurityContextHolder.getContext().getAuthentication())) {
			throw new AccessDeniedException(request.getRequestURI());
		}
		if (method.hasMethodAnnotation(AsksForProof.class) && !this.sessions.hasProof(request)) {
			throw new ProofNeeded(request.getRequestURI());
		}
		return true;
	}

	private static boolean isNewsroom(HandlerMethod method) {
		return AnnotatedElementUtils.hasAnnotation(method.getBeanType(), NewsroomPage.class)
				&& !AnnotatedElementUtils.hasAnnotation(method.getBeanType(), AtTheDoor.class);
	}

	private static boolean admitted(HandlerMethod method, @Nullable Authentication authentication) {
		return authentication != null && authentication.getPrincipal() instanceof SignedIn who
				&& Doorkeeper.needed(method).filter(who::may).isPresent();
	}

	/** What a handler asks for, if it admits anybody. */
	static Optional<Role> needed(HandlerMethod method) {
		Admits own = method.getMethodAnnotation(Admits.class);
		Admits all = method.getBeanType().getAnnotation(Admits.class);
		return Optional.ofNullable((own != null) ? own : all).map(Admits::value);
	}

}
