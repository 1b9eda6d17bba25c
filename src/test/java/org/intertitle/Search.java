package org.intertitle;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import org.intertitle.account.SignedIn;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Looks for what somebody typed where an editor would look: in what was saved and in what
 * is offered.
 *
 * @param page in which somebody has signed in again
 * @param jdbc of the program's database
 * @param account whose words they are
 * @param number that these words carry
 */
record Search(Page page, JdbcClient jdbc, SignedIn account, int number) {

	/** What stands in the article form. */
	static final String TYPED = """
			() => new URLSearchParams(new FormData(document.getElementById("_article"))).toString()""";

	private static final double HAND_IN_MILLIS = 5000;

	/** The browser has taken to the server what it had kept of this article. */
	private static final String HANDED_IN = """
			() => !Object.keys(localStorage).some((name) => name.startsWith(
				`typed:${document.getElementById("_article").elements.article.value}:`))""";

	static Set<String> words(@Nullable String text, int number) {
		return Pattern.compile("q" + number + "n\\d+")
			.matcher((text != null) ? text : "")
			.results()
			.map(MatchResult::group)
			.collect(Collectors.toCollection(LinkedHashSet::new));
	}

	private Set<String> words(Object text) {
		return words(text.toString(), this.number);
	}

	/** Every revision. */
	List<Set<String>> saved() {
		return this.jdbc.sql("select content::text from revision where account_id = ?")
			.param(this.account.id())
			.query(String.class)
			.list()
			.stream()
			.map(this::words)
			.toList();
	}

	/**
	 * Opens the article's page, and takes every text that it offers to go on from. All
	 * but the first page come without a browser's work, because that is quick.
	 */
	List<Set<String>> offered(String address) {
		this.page.navigate(address);
		try {
			this.page.waitForFunction(HANDED_IN, null, new Page.WaitForFunctionOptions().setTimeout(HAND_IN_MILLIS));
		}
		catch (TimeoutError ex) {
			// Then it is not offered, and so not found
		}
		return read(address).select(".unsaved .actions a.button")
			.eachAttr("href")
			.stream()
			.map((offer) -> words(read(offer).select("#_article").outerHtml()))
			.toList();
	}

	private Document read(String address) {
		return Jsoup.parse(this.page.context().request().get(address).text());
	}

	Set<String> leftHere() {
		return words(this.page.evaluate("JSON.stringify(localStorage)"));
	}

	static Set<String> inNone(Set<String> due, List<Set<String>> sources) {
		Set<String> lost = new LinkedHashSet<>(due);
		sources.forEach(lost::removeAll);
		return lost;
	}

	/**
	 * What is missing in the fullest source: nobody puts a text together from pieces.
	 */
	static Set<String> inNoneWhole(Set<String> due, List<Set<String>> sources) {
		Set<String> least = due;
		for (Set<String> source : sources) {
			Set<String> lost = inNone(due, List.of(source));
			least = (lost.size() < least.size()) ? lost : least;
		}
		return least;
	}

	/**
	 * What somebody else saved stays in the revisions, and leaves the article only after
	 * it was shown.
	 * @param theirs in the order in which it was saved
	 * @param shown whether the two texts were held against each other
	 */
	Set<String> overwritten(Set<String> theirs, boolean shown) {
		Set<String> overwritten = theirs.stream()
			.filter((word) -> revisions("true", word) == 0)
			.collect(Collectors.toCollection(LinkedHashSet::new));
		if (!theirs.isEmpty() && !shown) {
			String last = List.copyOf(theirs).getLast();
			if (revisions("number = (select head from article where id = article_id)", last) == 0) {
				overwritten.add(last);
			}
		}
		return overwritten;
	}

	private int revisions(String condition, String kicker) {
		return this.jdbc.sql("select count(*) from revision where content ->> 'kicker' = ? and " + condition)
			.param(kicker)
			.query(Integer.class)
			.single();
	}

	/** How many articles there are beyond those that were wanted. */
	int duplicates(int wanted) {
		return Math.max(0,
				this.jdbc.sql("select count(*) from article where owner_id = ?")
					.param(this.account.id())
					.query(Integer.class)
					.single() - wanted);
	}

}
