package org.intertitle.search;

import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * What the search field offers while somebody types.
 */
@RestController
class SuggestionController {

	private final PublishedNames names;

	SuggestionController(PublishedNames names) {
		this.names = names;
	}

	/**
	 * One line of the list.
	 *
	 * @param name as it is printed
	 * @param remark what it is
	 * @param path where it leads
	 */
	record Suggestion(String name, String remark, String path) {
	}

	@GetMapping("/search/suggestions")
	ResponseEntity<List<Suggestion>> suggestions(@RequestParam(required = false) @Nullable String q) {
		Wording wording = Wording.of(q);
		List<Suggestion> suggestions = wording.isEmpty() ? List.of()
				: this.names.beginning(wording)
					.stream()
					.map((name) -> new Suggestion(name.name(), name.remark(), name.path()))
					.toList();
		return ResponseEntity.ok()
			.cacheControl(CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic())
			.contentType(MediaType.APPLICATION_JSON)
			.header("X-Robots-Tag", "noindex")
			.body(suggestions);
	}

}
