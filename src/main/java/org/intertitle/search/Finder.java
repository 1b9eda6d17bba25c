package org.intertitle.search;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Answers what readers ask for.
 */
@Component
class Finder {

	/** With fewer articles than that, something else may have been meant. */
	private static final int LITTLE = 3;

	private final PublishedMatches matches;

	private final PublishedNames names;

	private final Spelling spelling;

	Finder(PublishedMatches matches, PublishedNames names, Spelling spelling) {
		this.matches = matches;
		this.names = names;
		this.spelling = spelling;
	}

	/**
	 * Answers a question in at most five statements.
	 * @param request what is asked for
	 */
	SearchPage find(SearchRequest request) {
		if (request.wording().isEmpty()) {
			return SearchPage.blank(request);
		}
		Matches found = this.matches.page(request);
		if (!request.from().isStart()) {
			return new SearchPage(request, List.of(), found, null, null, false);
		}
		List<Name> names = this.names.called(request.wording());
		if (!names.isEmpty() || found.articles().size() >= LITTLE || found.next() != null) {
			return new SearchPage(request, names, found, count(request, found), null, false);
		}
		return this.spelling.correct(request.wording())
			.map((meant) -> corrected(request, found, meant))
			.orElseGet(() -> new SearchPage(request, names, found, found.articles().size(), null, false));
	}

	/**
	 * One page needs no counting, and what takes too long to look for takes longer to
	 * count.
	 */
	private @Nullable Integer count(SearchRequest request, Matches found) {
		if (found.next() == null) {
			return found.articles().size();
		}
		return found.stopped() ? null : this.matches.count(request);
	}

	private SearchPage corrected(SearchRequest request, Matches found, String meant) {
		SearchRequest other = request.with(Wording.of(meant));
		if (!found.isEmpty()) {
			Integer count = this.matches.count(other);
			boolean helps = count == null || count > found.articles().size();
			return new SearchPage(request, List.of(), found, found.articles().size(), helps ? meant : null, false);
		}
		Matches instead = this.matches.page(other);
		List<Name> called = this.names.called(other.wording());
		boolean helps = !instead.isEmpty() || !called.isEmpty();
		return new SearchPage(helps ? other : request, called, instead, null, helps ? meant : null, helps);
	}

}
