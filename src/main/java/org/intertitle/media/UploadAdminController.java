package org.intertitle.media;

import java.util.List;
import java.util.Map;

import org.intertitle.account.Admits;
import org.intertitle.account.NewsroomPage;
import org.intertitle.account.Role;
import org.intertitle.account.SignedIn;
import org.intertitle.web.FieldErrors;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/**
 * Where files are sent to: several with a form, or one after the other by a script. The
 * same file twice is the same picture, so nothing happens twice.
 */
@NewsroomPage
@Admits(Role.WRITER)
@RequestMapping("/admin/media/")
class UploadAdminController {

	private final Reception reception;

	UploadAdminController(Reception reception) {
		this.reception = reception;
	}

	@GetMapping("new")
	String form(Model model) {
		return form("", "", model);
	}

	private static String form(String credit, String licence, Model model) {
		model.addAttribute("credit", credit);
		model.addAttribute("licence", licence);
		model.addAttribute("errors", FieldErrors.none());
		return "media/admin-upload";
	}

	@PostMapping("new")
	ModelAndView take(@RequestParam(required = false) @Nullable List<MultipartFile> file,
			@RequestParam(defaultValue = "") String credit, @RequestParam(defaultValue = "") String licence,
			@AuthenticationPrincipal SignedIn who, Model model) {
		List<UploadOutcome> outcomes = Upload.chosen(file)
			.stream()
			.map((each) -> take(each, credit, licence, who))
			.toList();
		boolean allIn = !outcomes.isEmpty() && outcomes.stream().allMatch((outcome) -> outcome.picture() != null);
		if (allIn) {
			return new ModelAndView("redirect:/admin/media/?said=uploaded");
		}
		model.addAttribute("outcomes", outcomes);
		return new ModelAndView(form(credit, licence, model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
	}

	private UploadOutcome take(Upload upload, String credit, String licence, SignedIn who) {
		String name = (upload.name() != null) ? upload.name() : "The file";
		try {
			return new UploadOutcome(name, this.reception.add(upload, details(credit, licence), who), null);
		}
		catch (PictureRefused ex) {
			return new UploadOutcome(name, null, ex.sentence());
		}
	}

	private static PictureDetails details(String credit, String licence) {
		if (Math.max(credit.length(), licence.length()) > PictureForm.LONGEST_LINE) {
			throw new PictureRefused(
					"A credit and a licence have at most %d characters each.".formatted(PictureForm.LONGEST_LINE));
		}
		return new PictureDetails("", null, PictureForm.orNothing(credit), PictureForm.orNothing(licence));
	}

	/** For scripts, which show what they sent at once. */
	@PostMapping(path = "upload", produces = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<Map<String, Object>> takeOne(@RequestParam(required = false) @Nullable List<MultipartFile> file,
			@RequestParam(defaultValue = "") String credit, @RequestParam(defaultValue = "") String licence,
			@AuthenticationPrincipal SignedIn who) {
		Picture picture = this.reception.add(Upload.of(file), details(credit, licence), who);
		return ResponseEntity.ok(Map.of("id", picture.id(), "address", picture.address(), "alt", picture.alt(),
				"credit", (picture.credit() != null) ? picture.credit() : "", "markdown", PictureLine.of(picture)));
	}

	@ExceptionHandler
	ResponseEntity<Map<String, String>> refuse(PictureRefused refused) {
		return ResponseEntity.unprocessableContent()
			.contentType(MediaType.APPLICATION_JSON)
			.body(Map.of("message", refused.sentence()));
	}

}
