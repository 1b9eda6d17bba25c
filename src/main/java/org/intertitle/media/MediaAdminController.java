package org.intertitle.media;

import java.util.List;

import org.intertitle.account.Admits;
import org.intertitle.account.NewsroomPage;
import org.intertitle.account.Role;
import org.intertitle.account.SignedIn;
import org.intertitle.web.FieldErrors;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * All pictures, and what is done with several at once.
 */
@NewsroomPage
@Admits(Role.WRITER)
@RequestMapping("/admin/media/")
class MediaAdminController {

	private static final int MOST_CHOSEN = 500;

	private final MediaShelf shelf;

	private final MediaDesk desk;

	MediaAdminController(MediaShelf shelf, MediaDesk desk) {
		this.shelf = shelf;
		this.desk = desk;
	}

	@GetMapping
	String list(@RequestParam(required = false) @Nullable String q,
			@RequestParam(required = false) @Nullable String show,
			@RequestParam(required = false) @Nullable String kind,
			@RequestParam(required = false) @Nullable String sort,
			@RequestParam(required = false) @Nullable String page, @AuthenticationPrincipal SignedIn who, Model model) {
		PictureQuery query = PictureQuery.of(q, show, kind, sort, page);
		model.addAttribute("query", query);
		model.addAttribute("list", PictureList.of(query, this.shelf.list(query, MediaShelf.PICTURES_PER_PAGE, who)));
		return "media/admin-list";
	}

	/** What is to be done with the chosen ones is asked on a page of its own. */
	@PostMapping("selection")
	@Admits(Role.EDITOR)
	String choose(@RequestParam(defaultValue = "") List<String> id, @RequestParam(defaultValue = "") String action) {
		String path = action.equals("deletion") ? "/admin/media/deletion" : "/admin/media/rights";
		return "redirect:" + UriComponentsBuilder.fromPath(path).queryParam("id", ids(id)).toUriString();
	}

	@GetMapping("deletion")
	@Admits(Role.EDITOR)
	String askForDeletion(@RequestParam(defaultValue = "") List<String> id, Model model) {
		List<PictureRow> rows = this.shelf.byIds(ids(id));
		model.addAttribute("unused", rows.stream().filter((row) -> row.uses() == 0).toList());
		model.addAttribute("used", rows.stream().filter((row) -> row.uses() > 0).toList());
		return "media/admin-deletion-of-several";
	}

	@PostMapping("deletion")
	@Admits(Role.EDITOR)
	String delete(@RequestParam(defaultValue = "") List<String> id, @AuthenticationPrincipal SignedIn who) {
		this.desk.deleteUnused(ids(id), who);
		return "redirect:/admin/media/?said=deleted";
	}

	@GetMapping("rights")
	@Admits(Role.EDITOR)
	ModelAndView askForRights(@RequestParam(defaultValue = "") List<String> id) {
		return rights(new RightsForm(ids(id).stream().map(String::valueOf).toList(), "", ""), FieldErrors.none(),
				HttpStatus.OK);
	}

	@PostMapping("rights")
	@Admits(Role.EDITOR)
	ModelAndView attribute(@ModelAttribute("form") RightsForm form, BindingResult result,
			@AuthenticationPrincipal SignedIn who) {
		form.check(result);
		if (result.hasErrors()) {
			return rights(form, FieldErrors.of(result), HttpStatus.UNPROCESSABLE_CONTENT);
		}
		this.desk.attribute(ids(form.id()), PictureForm.orNothing(form.credit()), PictureForm.orNothing(form.licence()),
				who);
		return new ModelAndView("redirect:/admin/media/?said=saved");
	}

	private ModelAndView rights(RightsForm form, FieldErrors errors, HttpStatus status) {
		ModelAndView page = new ModelAndView("media/admin-rights", status);
		page.addObject("form", form);
		page.addObject("errors", errors);
		page.addObject("rows", this.shelf.byIds(ids(form.id())));
		return page;
	}

	private static List<Long> ids(List<String> ids) {
		return ids.stream().filter((id) -> id.matches("[0-9]{1,18}")).limit(MOST_CHOSEN).map(Long::valueOf).toList();
	}

}
