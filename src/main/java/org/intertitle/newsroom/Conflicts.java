package org.intertitle.newsroom;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.intertitle.account.SignedIn;
import org.intertitle.article.ArticleIndex;
import org.intertitle.article.History;
import org.intertitle.article.Revision;
import org.intertitle.article.Standing;
import org.intertitle.compare.Comparison;
import org.intertitle.compare.Merge;
import org.intertitle.web.PageNotFound;

import org.springframework.stereotype.Component;

/**
 * What to do when two people have edited the same revision: holds the two against each
 * other and against what both began with.
 */
@Component
class Conflicts {

	private final ArticleIndex index;

	private final History history;

	private final ArticleForms forms;

	Conflicts(ArticleIndex index, History history, ArticleForms forms) {
		this.index = index;
		this.history = history;
		this.forms = forms;
	}

	/**
	 * Two edits of one article.
	 *
	 * @param standing where the article stands
	 * @param base the revision that both began with
	 * @param head the number of theirs
	 * @param by who saved theirs
	 * @param at when
	 * @param mine what was typed here
	 * @param merged both in one; where they contradict each other it has both, one after
	 * the other
	 * @param fields where they differ
	 */
	record Conflict(Standing standing, int base, int head, String by, Instant at, ArticleFields mine,
			ArticleFields merged, List<Difference> fields) {
	}

	/**
	 * A field in which two edits differ.
	 *
	 * @param name of the field
	 * @param label as the form has it
	 * @param comparison from theirs to mine
	 * @param clean whether both can be had without a contradiction
	 */
	record Difference(String name, String label, Comparison comparison, boolean clean) {
	}

	/**
	 * Holds what was typed against what somebody else has saved meanwhile.
	 */
	Conflict between(long id, int base, ArticleFields mine, SignedIn who) {
		Standing standing = this.index.standing(id).requireReadable(who);
		Revision head = this.history.head(id).orElseThrow(PageNotFound::new);
		Map<String, String> from = this.history.revision(id, base)
			.map((revision) -> this.forms.write(revision.content()).byName())
			.orElse(Map.of());
		Map<String, String> theirs = this.forms.write(head.content()).byName();
		Map<String, String> merged = new LinkedHashMap<>();
		List<Difference> differences = new ArrayList<>();
		mine.byName().forEach((name, text) -> {
			String their = theirs.getOrDefault(name, "");
			FieldMerge merge = FieldMerge.of(name, from.getOrDefault(name, ""), text, their);
			merged.put(name, merge.text());
			if (!text.equals(their)) {
				differences
					.add(new Difference(name, ArticleFields.label(name), Comparison.of(their, text), merge.clean()));
			}
		});
		return new Conflict(standing, base, head.number(), head.madeBy(), head.madeAt(), mine,
				ArticleFields.ofNames(merged), differences);
	}

	/**
	 * One field merged. Texts are merged word by word; of two values that contradict each
	 * other, such as two dates, mine stays, and theirs is shown beside it.
	 */
	private record FieldMerge(String text, boolean clean) {

		static FieldMerge of(String name, String base, String mine, String theirs) {
			if (ArticleFields.isText(name)) {
				Merge merge = Merge.of(base, mine, theirs);
				return new FieldMerge(merge.text(), merge.clean());
			}
			boolean mineUnchanged = mine.equals(base);
			return new FieldMerge(mineUnchanged ? theirs : mine,
					mineUnchanged || theirs.equals(base) || mine.equals(theirs));
		}

	}

}
