package org.intertitle.search;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a search page shows.
 *
 * @param request what was asked for
 * @param names films, people and authors that are called so
 * @param matches articles
 * @param count of all articles that were found; none where it is not known
 * @param meant the question in other words that find something, if these found little
 * @param instead whether the results are those of the other words, because these found
 * nothing
 */
record SearchPage(SearchRequest request, List<Name> names, Matches matches, @Nullable Integer count,
		@Nullable String meant, boolean instead) {

	static SearchPage blank(SearchRequest request) {
		return new SearchPage(request, List.of(), Matches.NONE, null, null, false);
	}

	/**
	 * Whether the page answers a question.
	 */
	public boolean answers() {
		return !this.request.wording().isEmpty();
	}

	/**
	 * Whether there is nothing to show.
	 */
	public boolean isEmpty() {
		return this.names.isEmpty() && this.matches.isEmpty();
	}

	/**
	 * What stands above the articles.
	 */
	public String heading() {
		if (this.count == null || this.instead) {
			return "Articles";
		}
		return (this.count == 1) ? "1 article" : (this.count <= PublishedMatches.COUNTED)
				? "%,d articles".formatted(this.count) : "More than %,d articles".formatted(PublishedMatches.COUNTED);
	}

	/**
	 * The address of the page that goes on from this one.
	 */
	@Nullable public String next() {
		return (this.matches.next() != null) ? this.request.pathFrom(this.matches.next()) : null;
	}

}
