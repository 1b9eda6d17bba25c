package org.intertitle;

import java.util.Map;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.intertitle.web.Assets;
import org.intertitle.web.SecurityHeaders;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * A site of one page with the body's field in the newsroom's frame, which keeps in memory
 * what the form sends. Marked as for tests, so that the program itself does not find it.
 */
@TestConfiguration(proxyBeanMethods = false)
class WritingDeskSite {

	/** All that the site is made of. */
	@EnableAutoConfiguration(exclude = DataSourceAutoConfiguration.class,
			excludeName = "org.intertitle.database.DatabaseConfiguration")
	@ComponentScan(basePackages = { "org.intertitle.web", "org.intertitle.pagecache" }, useDefaultFilters = false,
			includeFilters = @ComponentScan.Filter(type = FilterType.REGEX,
					pattern = ".*\\.(Assets|AssetController|ResponseCompression|WebConfiguration)"))
	@Import(Desk.class)
	static class Program {

		/** What the newsroom's pages may do, before the readers' policy is thought of. */
		@Bean
		FilterRegistrationBean<Filter> newsroomPolicy() {
			FilterRegistrationBean<Filter> filter = new FilterRegistrationBean<>((request, response, chain) -> {
				if (((HttpServletRequest) request).getRequestURI().startsWith("/desk")) {
					SecurityHeaders.NEWSROOM.writeHeaders((HttpServletRequest) request, (HttpServletResponse) response);
				}
				chain.doFilter(request, response);
			});
			filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
			return filter;
		}

	}

	@Controller
	static class Desk {

		private final Assets assets;

		private String body = "";

		Desk(Assets assets) {
			this.assets = assets;
		}

		void put(String text) {
			this.body = text;
		}

		String body() {
			return this.body;
		}

		@GetMapping("/desk")
		String show(Model model, @RequestParam(required = false) @Nullable String error) {
			model.addAttribute("assets", this.assets);
			model.addAttribute("site", Map.of("name", "Intertitle", "accent", "vermilion"));
			model.addAttribute("_csrf", Map.of("token", "let-me-in", "headerName", "X-CSRF-TOKEN"));
			model.addAttribute("value", this.body);
			model.addAttribute("error", error);
			return "writing-desk";
		}

		@PostMapping("/desk")
		String save(@RequestParam String body) {
			this.body = body;
			return "redirect:/desk?saved";
		}

	}

}
