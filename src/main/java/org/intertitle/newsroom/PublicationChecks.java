package org.intertitle.newsroom;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.intertitle.account.SignedIn;
import org.intertitle.article.ArticleForm;
import org.intertitle.article.ArticleIndex;
import org.intertitle.article.Finding;
import org.intertitle.article.History;
import org.intertitle.article.Proofs;
import org.intertitle.article.Revision;
import org.intertitle.article.SearchAppearance;
import org.intertitle.article.Standing;
import org.intertitle.article.Status;
import org.intertitle.publication.CurrentSite;
import org.intertitle.publication.Site;
import org.intertitle.web.PageNotFound;

/**
 * The page between an article and its readers: what is missing, and what will happen.
 */
@Component
class PublicationChecks {

	private final ArticleIndex index;

	private final History history;

	private final Proofs proofs;

	private final CurrentSite site;

	private final Clock clock;

	PublicationChecks(ArticleIndex index, History history, Proofs proofs, CurrentSite site, Clock clock) {
		this.index = index;
		this.history = history;
		this.proofs = proofs;
		this.site = site;
		this.clock = clock;
	}

	/**
	 * A check.
	 *
	 * @param standing where the article stands
	 * @param base the revision that was checked
	 * @param form what it says
	 * @param must what keeps it from being published
	 * @param should what an editor may live with
	 * @param appearance how search engines will show it
	 * @param at when readers will see it, in words; none for at once
	 * @param future whether that is a moment to come
	 */
	record Check(Standing standing, int base, ArticleForm form, List<Finding> must, List<Finding> should,
			SearchAppearance appearance, @Nullable String at, boolean future) {

		/** Whether it would bring new words into what readers see already. */
		public boolean update() {
			return this.standing.status() == Status.PUBLISHED;
		}

		/** What the button says. */
		public String verb() {
			if (this.future) {
				return (this.standing.status() == Status.SCHEDULED) ? "Schedule these changes" : "Schedule";
			}
			return update() ? "Publish these changes" : "Publish now";
		}

	}

	Check of(long id, SignedIn who) {
		Standing standing = this.index.standing(id).requireReadable(who);
		Revision head = this.history.head(id).orElseThrow(PageNotFound::new);
		List<Finding> findings = this.proofs.check(id, head.content());
		Instant at = head.content().publishAt();
		Site site = this.site.read();
		return new Check(standing, head.number(), head.content(), findings.stream().filter(Finding::must).toList(),
				findings.stream().filter((finding) -> !finding.must()).toList(),
				this.proofs.appearance(id, head.content()), (at != null) ? site.moment(at) : null,
				at != null && at.isAfter(this.clock.instant()));
	}

}
