package org.intertitle.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;

/**
 * Who is signed in. A session says only which account it is of; who that is and what it
 * may do is read anew for each request, so a new role or the end of an account acts at
 * once.
 */
@Component
class NewsroomSessions implements SecurityContextRepository {

	/** However busy, one has to sign in again after this (OWASP ASVS 5.0, 7.3.2). */
	static final Duration LONGEST = Duration.ofDays(14);

	private static final String ACCOUNT = FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME;

	private static final String PROVED_AT = "provedAt";

	private static final String CHALLENGE = "challenge";

	/** A change to an account asks who it is if the last proof is older than this. */
	private static final Duration PROOF_HOLDS = Duration.ofMinutes(10);

	private static final int CHALLENGE_SECONDS = 300;

	private static final int BROWSER_LENGTH = 200;

	private final Accounts accounts;

	private final Clock clock;

	NewsroomSessions(Accounts accounts, Clock clock) {
		this.accounts = accounts;
		this.clock = clock;
	}

	/**
	 * Begins a session, under an id that nobody has seen before, and ends the one there
	 * was.
	 */
	void begin(SignedIn who, HttpServletRequest request) {
		HttpSession old = request.getSession(false);
		if (old != null) {
			old.invalidate();
		}
		HttpSession session = request.getSession(true);
		session.setAttribute(ACCOUNT, who.getName());
		session.setAttribute("address", request.getRemoteAddr());
		String browser = request.getHeader(HttpHeaders.USER_AGENT);
		if (browser != null) {
			session.setAttribute("browser", browser.substring(0, Math.min(browser.length(), BROWSER_LENGTH)));
		}
		proved(request);
		SecurityContextHolder.setContext(context(who));
	}

	/** The one who is signed in has just shown it again. */
	void proved(HttpServletRequest request) {
		request.getSession(true).setAttribute(PROVED_AT, this.clock.instant().toString());
	}

	boolean hasProof(HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		return session != null && session.getAttribute(PROVED_AT) instanceof String at
				&& Instant.parse(at).plus(PROOF_HOLDS).isAfter(this.clock.instant());
	}

	/**
	 * Keeps what a passkey has to sign. Whoever is not signed in gets a short session for
	 * it.
	 */
	void challenge(String challenge, HttpServletRequest request) {
		HttpSession session = request.getSession(true);
		if (session.getAttribute(ACCOUNT) == null) {
			session.setMaxInactiveInterval(CHALLENGE_SECONDS);
		}
		session.setAttribute(CHALLENGE, challenge);
	}

	/** Each is good for one answer. */
	Optional<String> takeChallenge(HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		if (session == null || !(session.getAttribute(CHALLENGE) instanceof String challenge)) {
			return Optional.empty();
		}
		session.removeAttribute(CHALLENGE);
		return Optional.of(challenge);
	}

	/** By which the session of a request is known among all. */
	static @Nullable String id(HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		return (session != null) ? session.getId() : null;
	}

	void end(HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		if (session != null) {
			session.invalidate();
		}
		SecurityContextHolder.clearContext();
	}

	@Override
	@Deprecated
	public SecurityContext loadContext(HttpRequestResponseHolder holder) {
		return account(holder.getRequest()).map(NewsroomSessions::context).orElseGet(SecurityContextImpl::new);
	}

	private Optional<SignedIn> account(HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		if (session == null || !(session.getAttribute(ACCOUNT) instanceof String id)) {
			return Optional.empty();
		}
		Optional<SignedIn> who = tooOld(session) ? Optional.empty() : this.accounts.signedIn(Long.parseLong(id));
		if (who.isEmpty()) {
			session.invalidate();
		}
		return who;
	}

	private boolean tooOld(HttpSession session) {
		return Instant.ofEpochMilli(session.getCreationTime()).plus(LONGEST).isBefore(this.clock.instant());
	}

	private static SecurityContext context(SignedIn who) {
		Authentication authentication = UsernamePasswordAuthenticationToken.authenticated(who, null,
				List.of(new SimpleGrantedAuthority("ROLE_" + who.role())));
		return new SecurityContextImpl(authentication);
	}

	/** Nothing to do: {@link #begin} has said everything. */
	@Override
	public void saveContext(SecurityContext context, HttpServletRequest request,
			@Nullable HttpServletResponse response) {
	}

	@Override
	public boolean containsContext(HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		return session != null && session.getAttribute(ACCOUNT) != null;
	}

}
