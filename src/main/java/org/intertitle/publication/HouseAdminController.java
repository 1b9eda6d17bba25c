package org.intertitle.publication;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletResponse;
import org.intertitle.account.Admits;
import org.intertitle.account.NewsroomPage;
import org.intertitle.account.Role;
import org.intertitle.account.Submission;
import org.intertitle.account.Submissions;
import org.intertitle.web.FieldCheck;
import org.intertitle.web.FieldErrors;
import org.intertitle.web.FormRefused;
import org.intertitle.web.Meanwhile;
import org.intertitle.web.StaleForm;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * The settings on which all dates and all ratings depend.
 */
@NewsroomPage
@Admits(Role.ADMINISTRATOR)
@RequestMapping("/admin/publication/house")
class HouseAdminController {

	private static final Logger logger = LoggerFactory.getLogger(HouseAdminController.class);

	private final PublicationDesk desk;

	private final SettingsShelf shelf;

	private final PictureLookup pictures;

	private final Submissions submissions;

	HouseAdminController(PublicationDesk desk, SettingsShelf shelf, PictureLookup pictures, Submissions submissions) {
		this.desk = desk;
		this.shelf = shelf;
		this.pictures = pictures;
		this.submissions = submissions;
	}

	@ModelAttribute("zones")
	List<String> zones() {
		return SettingsShelf.zones();
	}

	@ModelAttribute("languages")
	Map<String, String> languages() {
		Map<String, String> languages = new LinkedHashMap<>();
		Stream.of(Locale.getISOLanguages())
			.map(Locale::of)
			.forEach(
					(language) -> languages.put(language.toLanguageTag(), language.getDisplayLanguage(Locale.ENGLISH)));
		return languages;
	}

	@GetMapping
	String edit(Model model) {
		return form(TypedHouse.of(this.shelf.read()), FieldErrors.none(), model);
	}

	@PostMapping
	String save(TypedHouse typed, Submission submission, Model model, HttpServletResponse response) {
		FieldCheck check = new FieldCheck();
		UnaryOperator<PublicationForm> change = typed.read(this.shelf.zone(typed.timeZone()),
				this.pictures.find(typed.logo()), check);
		try {
			if (check.passed()) {
				return this.submissions.once(submission, () -> {
					this.desk.change(typed.version(), change);
					return "redirect:/admin/publication/house?said=saved";
				});
			}
		}
		catch (FormRefused ex) {
			ex.noteIn(check);
		}
		catch (StaleForm ex) {
			logger.debug("The settings are not what the form began with");
		}
		Settings now = this.shelf.read();
		if (!typed.isOf(now)) {
			model.addAttribute("meanwhile", Meanwhile.between(TypedHouse.of(now).texts(), typed.texts()));
		}
		response.setStatus((typed.isOf(now) ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT).value());
		return form(typed.upon(now), check.errors(), model);
	}

	private String form(TypedHouse typed, FieldErrors errors, Model model) {
		model.addAttribute("typed", typed);
		model.addAttribute("errors", errors);
		model.addAttribute("logo", this.pictures.find(typed.logo()).orElse(null));
		return "publication/admin-house";
	}

}
