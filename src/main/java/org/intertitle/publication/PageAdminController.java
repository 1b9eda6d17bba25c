package org.intertitle.publication;

import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;
import org.intertitle.account.Admits;
import org.intertitle.account.NewsroomPage;
import org.intertitle.account.Role;
import org.intertitle.account.Submission;
import org.intertitle.account.Submissions;
import org.intertitle.markdown.Markdown;
import org.intertitle.web.FieldCheck;
import org.intertitle.web.FieldErrors;
import org.intertitle.web.FormRefused;
import org.intertitle.web.Meanwhile;
import org.intertitle.web.PageNotFound;
import org.intertitle.web.StaleForm;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * The form of a fixed page.
 */
@NewsroomPage
@Admits(Role.EDITOR)
@RequestMapping("/admin/pages/")
class PageAdminController {

	private static final Logger logger = LoggerFactory.getLogger(PageAdminController.class);

	private final PageDesk desk;

	private final PageShelf shelf;

	private final Submissions submissions;

	private final Markdown markdown;

	PageAdminController(PageDesk desk, PageShelf shelf, Submissions submissions, Markdown markdown) {
		this.desk = desk;
		this.shelf = shelf;
		this.submissions = submissions;
		this.markdown = markdown;
	}

	@GetMapping("new")
	String begin(Model model) {
		return form(null, new TypedPage(null, null, null, null, null), FieldErrors.none(), model);
	}

	@GetMapping("{id:\\d+}")
	String edit(@PathVariable long id, Model model) {
		PageRecord page = this.shelf.byId(id).orElseThrow(PageNotFound::new);
		return form(page, TypedPage.of(page), FieldErrors.none(), model);
	}

	@PostMapping({ "new", "{id:\\d+}" })
	String save(@PathVariable(required = false) @Nullable Long id, TypedPage typed, Submission submission, Model model,
			HttpServletResponse response) {
		FieldCheck check = new FieldCheck();
		StaticPageForm form = typed.read(this.markdown, check);
		try {
			if (check.passed()) {
				return this.submissions.once(submission, () -> {
					keep(id, typed.version(), form);
					return "redirect:/admin/pages/?said=saved";
				});
			}
		}
		catch (FormRefused ex) {
			ex.noteIn(check);
		}
		catch (StaleForm | PageNotFound ex) {
			logger.debug("The page {} is not what the form began with", id);
		}
		return sendBack(id, typed, check.errors(), model, response);
	}

	private void keep(@Nullable Long id, String version, StaticPageForm form) {
		if (id == null) {
			this.desk.add(form);
		}
		else {
			this.desk.save(id, version, form);
		}
	}

	private String sendBack(@Nullable Long id, TypedPage typed, FieldErrors errors, Model model,
			HttpServletResponse response) {
		Optional<PageRecord> now = (id != null) ? this.shelf.byId(id) : Optional.empty();
		Optional<PageRecord> changed = now.filter((page) -> !typed.isOf(page));
		boolean gone = id != null && now.isEmpty();
		model.addAttribute("gone", gone);
		changed.ifPresent((page) -> model.addAttribute("meanwhile",
				Meanwhile.between(TypedPage.of(page).texts(), typed.texts())));
		response.setStatus(
				((gone || changed.isPresent()) ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT).value());
		return form(now.orElse(null), now.map(typed::upon).orElse(typed), errors, model);
	}

	private String form(@Nullable PageRecord page, TypedPage typed, FieldErrors errors, Model model) {
		model.addAttribute("page", page);
		model.addAttribute("typed", typed);
		model.addAttribute("errors", errors);
		return "publication/admin-page";
	}

}
