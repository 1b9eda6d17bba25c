package org.intertitle.newsroom;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.intertitle.account.Role;
import org.intertitle.account.SignedIn;
import org.intertitle.article.ArticleIndex;
import org.intertitle.article.Standing;
import org.intertitle.article.Status;
import org.intertitle.publication.CurrentSite;
import org.intertitle.redirect.MissingPage;
import org.intertitle.redirect.MissingPages;
import org.intertitle.web.SiteProperties;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Gathers what somebody finds on the desk.
 */
@Component
class DeskOverview {

	private static final int OF_EACH = 8;

	private final ArticleIndex index;

	private final Autosaves autosaves;

	private final MissingPages missing;

	private final CurrentSite site;

	private final SiteProperties properties;

	private final Clock clock;

	DeskOverview(ArticleIndex index, Autosaves autosaves, MissingPages missing, CurrentSite site,
			SiteProperties properties, Clock clock) {
		this.index = index;
		this.autosaves = autosaves;
		this.missing = missing;
		this.site = site;
		this.properties = properties;
		this.clock = clock;
	}

	/**
	 * What lies on the desk.
	 *
	 * @param unsaved what was typed into new articles and never saved
	 * @param drafts the account's own
	 * @param inReview what waits for an editor
	 * @param scheduled what goes out by itself
	 * @param pending what has changes that readers do not see yet
	 * @param published what went out last
	 * @param deadLinks related links that readers are not shown, because they lead
	 * nowhere
	 * @param missing the addresses that readers asked for in vain most often
	 * @param year what was published since January
	 */
	record Desk(List<Autosaves.Autosave> unsaved, List<Standing> drafts, List<Standing> inReview,
			List<Standing> scheduled, List<Standing> pending, List<Standing> published,
			List<ArticleIndex.DeadLink> deadLinks, List<MissingPage> missing, Year year) {
	}

	/**
	 * A year's work.
	 *
	 * @param number such as 2026
	 * @param months from January to December
	 */
	record Year(int number, List<Month> months) {
	}

	/**
	 * What was published in a month.
	 *
	 * @param name such as "January"
	 * @param pieces by day
	 */
	record Month(String name, List<ArticleIndex.Piece> pieces) {
	}

	Desk of(SignedIn who) {
		boolean editor = who.may(Role.EDITOR);
		return new Desk(this.autosaves.of(0, who), list(Status.DRAFT, true, false, who),
				list(Status.IN_REVIEW, false, false, who), list(Status.SCHEDULED, false, false, who),
				list(null, false, true, who), list(Status.PUBLISHED, false, false, who),
				editor ? this.index.deadLinks(this.properties.absolute("/"), OF_EACH) : List.of(),
				editor ? this.missing.mostWanted(OF_EACH) : List.of(), year());
	}

	private Year year() {
		ZoneId zone = this.site.read().zone();
		int year = this.clock.instant().atZone(zone).getYear();
		LocalDate first = LocalDate.of(year, 1, 1);
		Map<java.time.Month, List<ArticleIndex.Piece>> byMonth = this.index
			.published(first.atStartOfDay(zone).toInstant(), first.plusYears(1).atStartOfDay(zone).toInstant())
			.stream()
			.collect(Collectors.groupingBy((piece) -> piece.publishedAt().atZone(zone).getMonth()));
		return new Year(year,
				Arrays.stream(java.time.Month.values())
					.map((month) -> new Month(month.getDisplayName(TextStyle.FULL, Locale.UK),
							byMonth.getOrDefault(month, List.of())))
					.toList());
	}

	private List<Standing> list(@Nullable Status status, boolean mine, boolean pending, SignedIn who) {
		ArticleIndex.Order order = (status == null || status == Status.DRAFT) ? ArticleIndex.Order.SAVED
				: ArticleIndex.Order.DATE;
		return this.index.list(new ArticleIndex.Query("", status, null, mine, pending, order), who, 0, OF_EACH);
	}

}
