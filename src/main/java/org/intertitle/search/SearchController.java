package org.intertitle.search;

import java.util.List;
import java.util.Map;

import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import org.intertitle.article.Kind;
import org.intertitle.web.Head;
import org.intertitle.web.Html;
import org.intertitle.web.ReaderPage;
import org.intertitle.web.SiteProperties;

/**
 * The page on which readers search. Search engines are asked to leave it alone.
 */
@ReaderPage
class SearchController {

	private final Finder finder;

	private final PublishedChoices choices;

	private final SiteProperties properties;

	SearchController(Finder finder, PublishedChoices choices, SiteProperties properties) {
		this.finder = finder;
		this.choices = choices;
		this.properties = properties;
	}

	@GetMapping("/search")
	String search(@RequestParam Map<String, String> parameters, Model model) {
		SearchRequest request = SearchRequest.of(parameters);
		model.addAttribute("typed", request);
		model.addAttribute("page", this.finder.find(request));
		model.addAttribute("choices", this.choices.read());
		model.addAttribute("kinds", Kind.values());
		model.addAttribute("head", head());
		return "search/page";
	}

	private Head head() {
		return new Head("/search", "Search", "Find a review, a film or a name by the words that you remember.",
				this.properties.absolute("/search"), false, "website", null, List.of(), new Html(""));
	}

}
