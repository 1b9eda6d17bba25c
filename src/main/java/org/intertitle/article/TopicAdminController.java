package org.intertitle.article;

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
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The form of a topic.
 */
@NewsroomPage
@Admits(Role.EDITOR)
@RequestMapping("/admin/topics/")
class TopicAdminController {

	private static final Logger logger = LoggerFactory.getLogger(TopicAdminController.class);

	private final TopicDesk desk;

	private final TopicShelf shelf;

	private final Submissions submissions;

	private final Markdown markdown;

	TopicAdminController(TopicDesk desk, TopicShelf shelf, Submissions submissions, Markdown markdown) {
		this.desk = desk;
		this.shelf = shelf;
		this.submissions = submissions;
		this.markdown = markdown;
	}

	@GetMapping("new")
	String begin(@RequestParam(defaultValue = "") String name, Model model) {
		return form(null, TypedTopic.named(name), FieldErrors.none(), model);
	}

	@GetMapping("{id:\\d+}")
	String edit(@PathVariable long id, Model model) {
		TopicRecord topic = this.shelf.byId(id).orElseThrow(PageNotFound::new);
		return form(topic, TypedTopic.of(topic), FieldErrors.none(), model);
	}

	@PostMapping({ "new", "{id:\\d+}" })
	String save(@PathVariable(required = false) @Nullable Long id, TypedTopic typed, Submission submission, Model model,
			HttpServletResponse response) {
		FieldCheck check = new FieldCheck();
		TypedTopic form = typed.read(this.markdown, check);
		try {
			if (check.passed()) {
				return this.submissions.once(submission,
						() -> "redirect:/admin/topics/%d?said=saved".formatted(keep(id, form)));
			}
		}
		catch (FormRefused ex) {
			ex.noteIn(check);
		}
		catch (StaleForm | PageNotFound ex) {
			logger.debug("The topic {} is not what the form began with", id);
		}
		return sendBack(id, typed, check.errors(), model, response);
	}

	private long keep(@Nullable Long id, TypedTopic form) {
		if (id == null) {
			return this.desk.add(form);
		}
		this.desk.save(id, form);
		return id;
	}

	private String sendBack(@Nullable Long id, TypedTopic typed, FieldErrors errors, Model model,
			HttpServletResponse response) {
		Optional<TopicRecord> now = (id != null) ? this.shelf.byId(id) : Optional.empty();
		Optional<TopicRecord> changed = now.filter((topic) -> !typed.isOf(topic));
		boolean gone = id != null && now.isEmpty();
		model.addAttribute("gone", gone);
		changed.ifPresent((topic) -> model.addAttribute("meanwhile",
				Meanwhile.between(TypedTopic.of(topic).texts(), typed.texts())));
		response.setStatus(
				((gone || changed.isPresent()) ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT).value());
		return form(now.orElse(null), now.map(typed::upon).orElse(typed), errors, model);
	}

	private String form(@Nullable TopicRecord topic, TypedTopic typed, FieldErrors errors, Model model) {
		model.addAttribute("topic", topic);
		model.addAttribute("typed", typed);
		model.addAttribute("errors", errors);
		return "article/admin-topic";
	}

}
