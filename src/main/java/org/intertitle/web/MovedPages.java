package org.intertitle.web;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Sends a reader on to where a page lives: to its address of today, to where an editor
 * leads its old one, or to the same address with the slash at its end that every page's
 * has.
 */
@ControllerAdvice
class MovedPages {

	private static final Set<String> SECTIONS = Set.of("archive", "authors", "features", "films", "interviews", "lists",
			"news", "people", "reviews", "series", "topics", "tributes");

	private final OldAddresses old;

	MovedPages(OldAddresses old) {
		this.old = old;
	}

	@ExceptionHandler
	void moved(PageMoved moved, HttpServletResponse response) {
		permanently(UriComponentsBuilder.fromPath(moved.path()).encode().build(false).toUriString(), response);
	}

	@ExceptionHandler({ NoHandlerFoundException.class, PageNotFound.class, PageGone.class })
	void missing(Exception missing, HttpServletRequest request, HttpServletResponse response) throws Exception {
		String path = request.getRequestURI();
		Optional<OldAddresses.Answer> known = isSection(path) ? Optional.empty() : find(path);
		if (known.isPresent()) {
			answer(known.get(), response);
		}
		else if (isInSection(lower(path)) && !path.endsWith("/")) {
			permanently(lower(path) + "/", response);
		}
		else if (isInSection(lower(path)) && !isInSection(path)) {
			permanently(lower(path), response);
		}
		else {
			note(missing, path, request);
			throw missing;
		}
	}

	/** Every address is in small letters, whatever somebody typed. */
	private static String lower(String path) {
		return path.toLowerCase(Locale.ROOT);
	}

	private static boolean isSection(String path) {
		return SECTIONS.contains(path.replaceFirst("^/", ""));
	}

	/** A file, such as a feed, is no page. */
	private static boolean isInSection(String path) {
		String[] segments = path.split("/", 3);
		return segments.length > 1 && SECTIONS.contains(segments[1]) && !path.contains(".");
	}

	/** A reader who finds nothing is told so, also while the database cannot be asked. */
	private Optional<OldAddresses.Answer> find(String path) {
		try {
			return this.old.find(path);
		}
		catch (DataAccessException ex) {
			return Optional.empty();
		}
	}

	private static void answer(OldAddresses.Answer answer, HttpServletResponse response) throws Exception {
		if (answer.location() != null) {
			permanently(answer.location(), response);
		}
		else {
			response.sendError(HttpServletResponse.SC_GONE);
		}
	}

	private static void permanently(String location, HttpServletResponse response) {
		response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
		response.setHeader(HttpHeaders.LOCATION, location);
	}

	private void note(Exception missing, String path, HttpServletRequest request) {
		if (!(missing instanceof PageGone) && HttpMethod.GET.matches(request.getMethod())) {
			this.old.miss(path, request.getHeader(HttpHeaders.REFERER));
		}
	}

}
