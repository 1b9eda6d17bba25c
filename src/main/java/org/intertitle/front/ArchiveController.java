package org.intertitle.front;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;

import org.intertitle.article.PublishedArticles;
import org.intertitle.publication.Site;
import org.intertitle.web.Before;
import org.intertitle.web.PageNotFound;
import org.intertitle.web.ReaderPage;
import org.jspecify.annotations.Nullable;

import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Everything that has been published, by year and by month of the publication's zone.
 */
@ReaderPage
class ArchiveController {

	private final PublishedArticles articles;

	private final ArchiveCalendar calendar;

	ArchiveController(PublishedArticles articles, ArchiveCalendar calendar) {
		this.articles = articles;
		this.calendar = calendar;
	}

	@GetMapping("/archive/")
	String years(@ModelAttribute("site") Site site, Model model) {
		model.addAttribute("years", this.calendar.years(site.zone()));
		return "front/archive";
	}

	@GetMapping("/archive/{year:[1-9][0-9]{3}}/")
	String year(@PathVariable int year, @RequestParam(required = false) @Nullable String before,
			@ModelAttribute("site") Site site, Model model) {
		model.addAttribute("months", this.calendar.months(year, site));
		return span("/archive/" + year + "/", String.valueOf(year), date(year, 1), date(year + 1, 1), before, site,
				model);
	}

	@GetMapping("/archive/{year:[1-9][0-9]{3}}/{month:[0-9]{2}}/")
	String month(@PathVariable int year, @PathVariable int month,
			@RequestParam(required = false) @Nullable String before, @ModelAttribute("site") Site site, Model model) {
		LocalDate first = date(year, month);
		String title = YearMonth.of(year, month).getMonth().getDisplayName(TextStyle.FULL_STANDALONE, site.locale())
				+ " " + year;
		model.addAttribute("year", year);
		return span("/archive/%d/%02d/".formatted(year, month), title, first, first.plusMonths(1), before, site, model);
	}

	private String span(String path, String title, LocalDate from, LocalDate to, @Nullable String before, Site site,
			Model model) {
		model.addAttribute("heading", title);
		model.addAttribute("path", path);
		model.addAttribute("cards", this.articles.between(from.atStartOfDay(site.zone()).toInstant(),
				to.atStartOfDay(site.zone()).toInstant(), Before.parse(before)));
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
