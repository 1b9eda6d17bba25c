package org.intertitle.newsroom;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.YearMonth;

import org.intertitle.account.Admits;
import org.intertitle.account.NewsroomPage;
import org.intertitle.account.Role;
import org.intertitle.account.SignedIn;
import org.intertitle.publication.CurrentSite;
import org.intertitle.web.PageNotFound;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What goes out when: a month at a glance, or as an agenda.
 */
@NewsroomPage
@Admits(Role.WRITER)
class CalendarController {

	private final Calendar calendar;

	private final CurrentSite site;

	private final Clock clock;

	CalendarController(Calendar calendar, CurrentSite site, Clock clock) {
		this.calendar = calendar;
		this.site = site;
		this.clock = clock;
	}

	@GetMapping("/admin/calendar/")
	String show(@RequestParam(required = false) @Nullable String month,
			@RequestParam(defaultValue = "false") boolean agenda, @AuthenticationPrincipal SignedIn who, Model model) {
		YearMonth shown = (month != null) ? parse(month) : YearMonth.now(this.clock.withZone(this.site.read().zone()));
		model.addAttribute("calendar", this.calendar.of(shown, who));
		model.addAttribute("agenda", agenda);
		return "newsroom/calendar";
	}

	private static YearMonth parse(String month) {
		try {
			YearMonth parsed = YearMonth.parse(month);
			if (parsed.getYear() < 1900 || parsed.getYear() > 2200) {
				throw new PageNotFound();
			}
			return parsed;
		}
		catch (DateTimeException ex) {
			throw new PageNotFound();
		}
	}

}
