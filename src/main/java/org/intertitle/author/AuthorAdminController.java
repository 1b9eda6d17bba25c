package org.intertitle.author;

import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;
import org.intertitle.account.Admits;
import org.intertitle.account.NewsroomPage;
import org.intertitle.account.Role;
import org.intertitle.account.Submission;
import org.intertitle.account.Submissions;
import org.intertitle.markdown.Markdown;
import org.intertitle.publication.LinkRows;
import org.intertitle.publication.PictureLookup;
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
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The form of an author.
 */
@NewsroomPage
@Admits(Role.EDITOR)
@RequestMapping("/admin/authors/")
class AuthorAdminController {

	private static final Logger logger = LoggerFactory.getLogger(AuthorAdminController.class);

	private static final String LINKS = "links";

	private final AuthorDesk desk;

	private final AuthorShelf shelf;

	private final PictureLookup pictures;

	private final Submissions submissions;

	private final Markdown markdown;

	AuthorAdminController(AuthorDesk desk, AuthorShelf shelf, PictureLookup pictures, Submissions submissions,
			Markdown markdown) {
		this.desk = desk;
		this.shelf = shelf;
		this.pictures = pictures;
		this.submissions = submissions;
		this.markdown = markdown;
	}

	@GetMapping("new")
	String begin(@RequestParam(defaultValue = "") String name, Model model) {
		return form(null, TypedAuthor.named(name), new LinkRows(LINKS, List.of()), FieldErrors.none(), model);
	}

	@GetMapping("{id:\\d+}")
	String edit(@PathVariable long id, Model model) {
		AuthorRecord author = this.shelf.byId(id).orElseThrow(PageNotFound::new);
		return form(author, TypedAuthor.of(author), links(author), FieldErrors.none(), model);
	}

	/** A button of the links changes the rows and saves nothing yet. */
	@PostMapping(path = { "new", "{id:\\d+}" }, params = "row")
	String arrange(@PathVariable(required = false) @Nullable Long id, TypedAuthor typed, @RequestParam String row,
			@RequestParam MultiValueMap<String, String> sent, Model model) {
		return form(now(id).orElse(null), typed, LinkRows.of(sent, LINKS).after(row), FieldErrors.none(), model);
	}

	@PostMapping(path = { "new", "{id:\\d+}" }, params = "!row")
	String save(@PathVariable(required = false) @Nullable Long id, TypedAuthor typed,
			@RequestParam MultiValueMap<String, String> sent, Submission submission, Model model,
			HttpServletResponse response) {
		LinkRows links = LinkRows.of(sent, LINKS);
		FieldCheck check = new FieldCheck();
		AuthorForm form = typed.read(links, this.pictures.find(typed.portrait()), this.markdown, check);
		try {
			if (check.passed()) {
				return this.submissions.once(submission,
						() -> "redirect:/admin/authors/%d?said=saved".formatted(keep(id, typed.version(), form)));
			}
		}
		catch (FormRefused ex) {
			ex.noteIn(check);
		}
		catch (StaleForm | PageNotFound ex) {
			logger.debug("The author {} is not what the form began with", id);
		}
		return sendBack(id, typed, links, check.errors(), model, response);
	}

	private long keep(@Nullable Long id, String version, AuthorForm form) {
		if (id == null) {
			return this.desk.add(form);
		}
		this.desk.save(id, version, form);
		return id;
	}

	private String sendBack(@Nullable Long id, TypedAuthor typed, LinkRows links, FieldErrors errors, Model model,
			HttpServletResponse response) {
		Optional<AuthorRecord> now = now(id);
		Optional<AuthorRecord> changed = now.filter((author) -> !typed.isOf(author));
		boolean gone = id != null && now.isEmpty();
		model.addAttribute("gone", gone);
		changed.ifPresent((author) -> model.addAttribute("meanwhile",
				Meanwhile.between(TypedAuthor.of(author).texts(links(author)), typed.texts(links))));
		response.setStatus(
				((gone || changed.isPresent()) ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT).value());
		return form(now.orElse(null), now.map(typed::upon).orElse(typed), links, errors, model);
	}

	private Optional<AuthorRecord> now(@Nullable Long id) {
		return (id != null) ? this.shelf.byId(id) : Optional.empty();
	}

	private static LinkRows links(AuthorRecord author) {
		return new LinkRows(LINKS, author.profile().links());
	}

	private String form(@Nullable AuthorRecord author, TypedAuthor typed, LinkRows links, FieldErrors errors,
			Model model) {
		model.addAttribute("author", author);
		model.addAttribute("typed", typed);
		model.addAttribute("links", links);
		model.addAttribute("errors", errors);
		model.addAttribute("portrait", this.pictures.find(typed.portrait()).orElse(null));
		return "author/admin-author";
	}

}
