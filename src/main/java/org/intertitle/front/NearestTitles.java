package org.intertitle.front;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.intertitle.article.ArticleCard;
import org.intertitle.article.PublishedArticles;

import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/**
 * Helps a reader on who followed a wrong or an old address: offers the articles whose
 * titles look most like it.
 */
@Component
@Order(0)
class NearestTitles implements ErrorViewResolver {

	private static final int TITLES = 5;

	/** Words beyond this many characters find nothing more. */
	private static final int LONGEST = 100;

	private final PublishedArticles articles;

	NearestTitles(PublishedArticles articles) {
		this.articles = articles;
	}

	@Override
	public ModelAndView resolveErrorView(HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
		if (status != HttpStatus.NOT_FOUND && status != HttpStatus.GONE) {
			return new ModelAndView("error/" + name(status), model, status);
		}
		ModelAndView view = new ModelAndView("error/" + status.value(), model, status);
		view.addObject("nearest", nearest(request));
		return view;
	}

	private static String name(HttpStatus status) {
		return (status == HttpStatus.SERVICE_UNAVAILABLE) ? "503" : status.is5xxServerError() ? "5xx" : "4xx";
	}

	private List<ArticleCard> nearest(HttpServletRequest request) {
		try {
			return this.articles.nearestTitles(words(request), TITLES);
		}
		catch (DataAccessException ex) {
			return List.of();
		}
	}

	private static String words(HttpServletRequest request) {
		Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
		String words = String.valueOf(path).replaceAll("[/_+.-]+", " ").strip();
		return decoded((words.length() <= LONGEST) ? words : words.substring(0, LONGEST)).replace('\0', ' ');
	}

	private static String decoded(String words) {
		try {
			return URLDecoder.decode(words, StandardCharsets.UTF_8);
		}
		catch (IllegalArgumentException ex) {
			return words;
		}
	}

}
