package org.intertitle.publication;

import java.util.List;
import java.util.function.UnaryOperator;

import jakarta.servlet.http.HttpServletResponse;
import org.intertitle.account.Admits;
import org.intertitle.account.NewsroomPage;
import org.intertitle.account.Role;
import org.intertitle.account.Submission;
import org.intertitle.account.Submissions;
import org.intertitle.markdown.Markdown;
import org.intertitle.web.FieldCheck;
import org.intertitle.web.FieldErrors;
import org.intertitle.web.Meanwhile;
import org.intertitle.web.StaleForm;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What readers see of the publication at the head and the foot of every page.
 */
@NewsroomPage
@Admits(Role.EDITOR)
@RequestMapping("/admin/publication")
class PublicationAdminController {

	private static final Logger logger = LoggerFactory.getLogger(PublicationAdminController.class);

	private static final String NAVIGATION = "navigation";

	private static final String SOCIAL = "social";

	private final PublicationDesk desk;

	private final SettingsShelf shelf;

	private final Submissions submissions;

	private final Markdown markdown;

	PublicationAdminController(PublicationDesk desk, SettingsShelf shelf, Submissions submissions, Markdown markdown) {
		this.desk = desk;
		this.shelf = shelf;
		this.submissions = submissions;
		this.markdown = markdown;
	}

	@ModelAttribute("accents")
	List<String> accents() {
		return TypedMasthead.ACCENTS;
	}

	@GetMapping
	String edit(Model model) {
		Settings settings = this.shelf.read();
		return form(TypedMasthead.of(settings), navigation(settings), social(settings), FieldErrors.none(), model);
	}

	private static LinkRows navigation(Settings settings) {
		return new LinkRows(NAVIGATION, settings.navigation());
	}

	private static LinkRows social(Settings settings) {
		return new LinkRows(SOCIAL, settings.social());
	}

	/** A button of the links changes the rows, one shows the masthead; neither saves. */
	@PostMapping(params = "row")
	String arrange(TypedMasthead typed, @RequestParam String row, @RequestParam MultiValueMap<String, String> sent,
			Model model) {
		return form(typed, LinkRows.of(sent, NAVIGATION).after(row), LinkRows.of(sent, SOCIAL).after(row),
				FieldErrors.none(), model);
	}

	@PostMapping(params = "!row")
	String save(TypedMasthead typed, @RequestParam MultiValueMap<String, String> sent, Submission submission,
			Model model, HttpServletResponse response) {
		LinkRows navigation = LinkRows.of(sent, NAVIGATION);
		LinkRows social = LinkRows.of(sent, SOCIAL);
		FieldCheck check = new FieldCheck();
		UnaryOperator<PublicationForm> change = typed.read(navigation, social, this.markdown, check);
		try {
			if (check.passed()) {
				return this.submissions.once(submission, () -> {
					this.desk.change(typed.version(), change);
					return "redirect:/admin/publication?said=saved";
				});
			}
		}
		catch (StaleForm ex) {
			logger.debug("The settings are not what the form began with");
		}
		Settings now = this.shelf.read();
		if (!typed.isOf(now)) {
			model.addAttribute("meanwhile", Meanwhile.between(TypedMasthead.of(now).texts(navigation(now), social(now)),
					typed.texts(navigation, social)));
		}
		response.setStatus((typed.isOf(now) ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT).value());
		return form(typed.upon(now), navigation, social, check.errors(), model);
	}

	private String form(TypedMasthead typed, LinkRows navigation, LinkRows social, FieldErrors errors, Model model) {
		model.addAttribute("typed", typed);
		model.addAttribute(NAVIGATION, navigation);
		model.addAttribute(SOCIAL, social);
		model.addAttribute("errors", errors);
		return "publication/admin-publication";
	}

}
