package org.intertitle.front;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;

import org.jspecify.annotations.Nullable;

import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import org.intertitle.article.ArticleCard;
import org.intertitle.article.PublishedArticles;
import org.intertitle.publication.Site;
import org.intertitle.web.Before;
import org.intertitle.web.PageNotFound;
import org.intertitle.web.PageOf;
import org.intertitle.web.ReaderPage;

/**
 * Everything that has been published, by year and by month of the publication's zone.
 */
@ReaderPage
class ArchiveController {

	private final PublishedArticles articles;

	private final ArchiveCalendar calendar;

	private final FrontHeads heads;

	ArchiveController(PublishedArticles articles, ArchiveCalendar calendar, FrontHeads heads) {
		this.articles = articles;
		this.calendar = calendar;
		this.heads = heads;
	}

	@GetMapping("/archive/")
	String years(@ModelAttribute("site") Site site, Model model) {
		model.addAttribute("years", this.calendar.years(site.zone()));
		model.addAttribute("head", this.heads.archive(site));
		return "front/archive";
	}

	@GetMapping("/archive/{year:[1-9][0-9]{3}}/")
	String year(@PathVariable int year, @RequestParam(required = false) @Nullable String before,
			@ModelAttribute("site") Site site, Model model) {
		model.addAttribute("months", this.calendar.months(year, site));
		return span(new ArchiveSpan("/archive/" + year + "/", String.valueOf(year), null), date(year, 1),
				date(year + 1, 1), before, site, model);
	}

	@GetMapping("/archive/{year:[1-9][0-9]{3}}/{month:[0-9]{2}}/")
	String month(@PathVariable int year, @PathVariable int month,
			@RequestParam(required = false) @Nullable String before, @ModelAttribute("site") Site site, Model model) {
		LocalDate first = date(year, month);
		String title = YearMonth.of(year, month).getMonth().getDisplayName(TextStyle.FULL_STANDALONE, site.locale())
				+ " " + year;
		return span(new ArchiveSpan("/archive/%d/%02d/".formatted(year, month), title, String.valueOf(year)), first,
				first.plusMonths(1), before, site, model);
	}

	private String span(ArchiveSpan span, LocalDate from, LocalDate to, @Nullable String before, Site site,
			Model model) {
		PageOf<ArticleCard> cards = this.articles.between(from.atStartOfDay(site.zone()).toInstant(),
				to.atStartOfDay(site.zone()).toInstant(), Before.parse(before));
		model.addAttribute("span", span);
		model.addAttribute("cards", cards);
		model.addAttribute("head", this.heads.span(span, cards, before, site));
		return "front/archive-span";
	}

	private static LocalDate date(int year, int month) {
		try {
			return LocalDate.of(year, month, 1);
		}
		catch (DateTimeException ex) {
			throw new PageNotFound();
		}
	}

}
