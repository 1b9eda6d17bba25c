package org.intertitle.web;

import java.net.URI;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Sends a reader on to where a page lives: its address of today, or the same one with the
 * slash at its end that every page's address has.
 */
@ControllerAdvice
class Redirects {

	private static final Set<String> SECTIONS = Set.of("archive", "authors", "features", "films", "interviews", "lists",
			"news", "people", "reviews", "series", "topics", "tributes");

	@ExceptionHandler
	ResponseEntity<Void> moved(PageMoved moved) {
		return permanently(moved.path());
	}

	@ExceptionHandler({ NoHandlerFoundException.class, PageNotFound.class })
	ResponseEntity<Void> withoutSlash(Exception missing, HttpServletRequest request) throws Exception {
		String path = request.getRequestURI();
		if (path.endsWith("/") || !SECTIONS.contains(path.split("/", 3)[1])) {
			throw missing;
		}
		return permanently(path + "/");
	}

	private static ResponseEntity<Void> permanently(String path) {
		URI location = UriComponentsBuilder.fromPath(path).encode().build(false).toUri();
		return ResponseEntity.status(HttpStatus.MOVED_PERMANENTLY).location(location).build();
	}

}
