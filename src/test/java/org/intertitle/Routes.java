package org.intertitle;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * The program's routes, read from the program itself.
 */
final class Routes {

	private Routes() {
	}

	/**
	 * All routes.
	 * @return each as "GET /films/{slug}/", without the patterns of its variables
	 */
	static Set<String> of(RequestMappingHandlerMapping mappings) {
		Set<String> routes = new TreeSet<>();
		mappings.getHandlerMethods().forEach((mapping, handler) -> {
			if (handler.getBeanType().getPackageName().startsWith("org.intertitle")) {
				mapping.getPatternValues()
					.forEach((pattern) -> methods(mapping).forEach((method) -> routes
						.add(method + " " + pattern.replaceAll(":[^/]*(\\{[^}]*\\})?[^/}]*\\}", "}"))));
			}
		});
		return routes;
	}

	private static List<String> methods(RequestMappingInfo mapping) {
		Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
		return methods.isEmpty() ? List.of("GET", "POST") : methods.stream().map(RequestMethod::name).toList();
	}

}
