package org.intertitle.publication;

import java.util.List;

import org.intertitle.account.Admits;
import org.intertitle.account.NewsroomPage;
import org.intertitle.account.Role;
import org.intertitle.account.Submission;
import org.intertitle.account.Submissions;
import org.intertitle.markdown.Markdown;
import org.intertitle.markdown.MarkdownRefused;
import org.intertitle.web.FieldErrors;
import org.intertitle.web.Html;
import org.intertitle.web.Listing;
import org.intertitle.web.PageNotFound;
import org.intertitle.web.Slug;
import org.intertitle.web.Slug;

import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * All fixed pages: their order, their deletion, and how one looks to readers.
 */
@NewsroomPage
@Admits(Role.EDITOR)
@RequestMapping("/admin/pages/")
class PageListAdminController {

	private static final String DELETED = "redirect:/admin/pages/?said=deleted";

	private final PageDesk desk;

	private final PageShelf shelf;

	private final Submissions submissions;

	private final Markdown markdown;

	PageListAdminController(PageDesk desk, PageShelf shelf, Submissions submissions, Markdown markdown) {
		this.desk = desk;
		this.shelf = shelf;
		this.submissions = submissions;
		this.markdown = markdown;
	}

	@GetMapping
	String list(Listing listing, Model model) {
		model.addAttribute("pages", this.shelf.list(listing));
		return "publication/admin-pages";
	}

	@PostMapping("{id:\\d+}/place")
	String move(@PathVariable long id, @RequestParam String direction, Submission submission) {
		return this.submissions.once(submission, () -> {
			this.desk.move(id, direction.equals("down"));
			return "redirect:/admin/pages/?said=moved";
		});
	}

	/** Of what stands in the form, saved or not: the very page that readers get. */
	@PostMapping("preview")
	String preview(TypedPage typed, Model model) {
		String slug = Slug.of(typed.slug().isBlank() ? typed.title() : typed.slug());
		model.addAttribute("page", new FixedPage(slug, typed.title(), typed.description(), text(typed.body())));
		return "publication/page";
	}

	private Html text(String body) {
		try {
			return this.markdown.text(body);
		}
		catch (MarkdownRefused ex) {
			return this.markdown.inline(String.valueOf(ex.getMessage()));
		}
	}

	@GetMapping("{id:\\d+}/deletion")
	String ask(@PathVariable long id, Model model) {
		model.addAttribute("page", this.shelf.byId(id).orElseThrow(PageNotFound::new));
		return "publication/admin-page-deletion";
	}

	@PostMapping("{id:\\d+}/deletion")
	String delete(@PathVariable long id, Submission submission) {
		return this.submissions.once(submission, () -> {
			this.desk.delete(id);
			return DELETED;
		});
	}

	/** Asks once, and does it when whoever was asked is sure. */
	@PostMapping("selection")
	String delete(@RequestParam(defaultValue = "") List<Long> chosen, @RequestParam(defaultValue = "") String sure,
			Submission submission, Model model) {
		if (!sure.equals("yes")) {
			model.addAttribute("subjects",
					chosen.stream().flatMap((id) -> this.shelf.byId(id).stream()).map(PageRecord::subject).toList());
			model.addAttribute("errors", FieldErrors.none());
			return "publication/admin-page-deletion-of-several";
		}
		return this.submissions.once(submission, () -> {
			chosen.forEach(this.desk::delete);
			return DELETED;
		});
	}

}
