package org.intertitle.pagecache;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.intertitle.web.ReaderPage;
import org.jspecify.annotations.Nullable;

import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.server.PathContainer;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.pattern.PathPattern;

/**
 * Knows which parameters each page has, from the methods that make them.
 */
final class PageQueries {

	/** The most specific first. */
	private final List<Known> known;

	PageQueries(RequestMappingHandlerMapping mappings) {
		List<Known> all = new ArrayList<>();
		mappings.getHandlerMethods().forEach((mapping, method) -> {
			if (AnnotatedElementUtils.hasAnnotation(method.getBeanType(), ReaderPage.class)
					&& mapping.getPathPatternsCondition() != null) {
				mapping.getPathPatternsCondition()
					.getPatterns()
					.forEach((pattern) -> all.add(new Known(pattern, parameters(method))));
			}
		});
		this.known = all.stream()
			.sorted(Comparator.comparing(Known::pattern, PathPattern.SPECIFICITY_COMPARATOR))
			.toList();
	}

	private record Known(PathPattern pattern, List<String> parameters) {
	}

	private static List<String> parameters(HandlerMethod method) {
		List<String> names = new ArrayList<>();
		for (var parameter : method.getMethodParameters()) {
			if (parameter.hasParameterAnnotation(RequestParam.class) && parameter.getParameterName() != null) {
				names.add(parameter.getParameterName());
			}
		}
		return names.stream().sorted().toList();
	}

	/**
	 * Takes out of a query what the page does not know.
	 * @param path of the page
	 * @param query as it was sent
	 * @return the known parameters, each once, in alphabetical order; nothing if there is
	 * none
	 */
	@Nullable String known(String path, String query) {
		PathContainer parsed = PathContainer.parsePath(path);
		return this.known.stream()
			.filter((page) -> page.pattern().matches(parsed))
			.findFirst()
			.map((page) -> known(page.parameters(), query))
			.orElse(null);
	}

	private static @Nullable String known(List<String> names, String query) {
		if (names.isEmpty()) {
			return null;
		}
		MultiValueMap<String, String> sent = UriComponentsBuilder.newInstance().query(query).build().getQueryParams();
		List<String> left = names.stream()
			.filter((name) -> sent.getFirst(name) != null)
			.map((name) -> name + "=" + sent.getFirst(name))
			.toList();
		return left.isEmpty() ? null : String.join("&", left);
	}

}
