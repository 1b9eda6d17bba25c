package org.intertitle.media;

import java.util.List;

import org.intertitle.account.Admits;
import org.intertitle.account.NewsroomPage;
import org.intertitle.account.Role;
import org.intertitle.account.SignedIn;
import org.intertitle.account.Submission;
import org.intertitle.account.Submissions;
import org.intertitle.web.FieldErrors;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/**
 * One picture: what is said of it, where it is shown, another file in its place, and its
 * end.
 */
@NewsroomPage
@Admits(Role.WRITER)
@RequestMapping("/admin/media/{id:[0-9]{1,18}}")
class PictureAdminController {

	private final PictureSheets sheets;

	private final MediaDesk desk;

	private final Reception reception;

	private final Submissions submissions;

	PictureAdminController(PictureSheets sheets, MediaDesk desk, Reception reception, Submissions submissions) {
		this.sheets = sheets;
		this.desk = desk;
		this.reception = reception;
		this.submissions = submissions;
	}

	@GetMapping
	ModelAndView show(@PathVariable long id, @AuthenticationPrincipal SignedIn who) {
		PictureSheet sheet = this.sheets.read(id, who);
		return page(sheet, sheet.saved(), FieldErrors.none(), HttpStatus.OK);
	}

	@PostMapping
	ModelAndView save(@PathVariable long id, @ModelAttribute("form") PictureForm form, BindingResult result,
			Submission submission, @AuthenticationPrincipal SignedIn who) {
		this.desk.editable(id, who);
		form.check(result);
		if (result.hasErrors()) {
			return page(this.sheets.read(id, who), form, FieldErrors.of(result), HttpStatus.UNPROCESSABLE_CONTENT);
		}
		try {
			this.reception.crop(id, form.focus(), who);
			return new ModelAndView(this.submissions.once(submission, () -> {
				this.desk.edit(id, form.expectedVersion(), form.details(), form.focus(), who);
				return "redirect:/admin/media/" + id + "?said=saved";
			}));
		}
		catch (PictureRefused ex) {
			return page(this.sheets.read(id, who), form, FieldErrors.none().and("focusX", ex.sentence()),
					HttpStatus.UNPROCESSABLE_CONTENT);
		}
		catch (StalePicture ex) {
			return conflict(this.sheets.read(id, who), form);
		}
	}

	/** What was typed stays, over the version of today, beside what that says. */
	private static ModelAndView conflict(PictureSheet sheet, PictureForm form) {
		return page(sheet, form.over(sheet.saved().expectedVersion()), FieldErrors.none(), HttpStatus.CONFLICT)
			.addObject("theirs", form.differing(sheet.saved()));
	}

	@PostMapping("/file")
	ModelAndView replace(@PathVariable long id, @RequestParam(required = false) List<MultipartFile> file,
			@AuthenticationPrincipal SignedIn who) {
		this.desk.editable(id, who);
		try {
			boolean another = this.reception.replace(id, Upload.of(file), who);
			return new ModelAndView("redirect:/admin/media/" + id + "?said=" + (another ? "replaced" : "same-file"));
		}
		catch (PictureRefused ex) {
			PictureSheet sheet = this.sheets.read(id, who);
			return page(sheet, sheet.saved(), FieldErrors.none().and("file", ex.sentence()),
					HttpStatus.UNPROCESSABLE_CONTENT);
		}
	}

	@GetMapping("/deletion")
	ModelAndView askForDeletion(@PathVariable long id, @AuthenticationPrincipal SignedIn who) {
		this.desk.editable(id, who);
		return new ModelAndView("media/admin-deletion", "sheet", this.sheets.read(id, who));
	}

	@PostMapping("/deletion")
	ModelAndView delete(@PathVariable long id, @RequestParam(defaultValue = "0") String uses,
			@AuthenticationPrincipal SignedIn who) {
		try {
			this.desk.delete(id, uses.matches("[0-9]{1,9}") ? Integer.parseInt(uses) : 0, who);
			return new ModelAndView("redirect:/admin/media/?said=deleted");
		}
		catch (StillUsed ex) {
			return new ModelAndView("redirect:/admin/media/" + id + "/deletion?said=used");
		}
	}

	private static ModelAndView page(PictureSheet sheet, PictureForm form, FieldErrors errors, HttpStatus status) {
		ModelAndView page = new ModelAndView("media/admin-picture", status);
		page.addObject("sheet", sheet);
		page.addObject("form", form);
		page.addObject("errors", errors);
		return page;
	}

}
