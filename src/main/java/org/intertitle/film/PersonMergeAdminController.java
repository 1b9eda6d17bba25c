package org.intertitle.film;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletResponse;
import org.intertitle.account.Admits;
import org.intertitle.account.NewsroomPage;
import org.intertitle.account.Role;
import org.intertitle.account.Submission;
import org.intertitle.account.Submissions;
import org.intertitle.film.MergePage.Choice;
import org.intertitle.film.MergePage.Field;
import org.intertitle.film.MergePage.Side;
import org.intertitle.web.PageNotFound;
import org.jspecify.annotations.Nullable;

import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Makes one person of two.
 */
@NewsroomPage
@Admits(Role.EDITOR)
@RequestMapping("/admin/people/{id:\\d{1,18}}/merge")
class PersonMergeAdminController {

	private static final int CHOICES = 20;

	private final PeopleShelf shelf;

	private final PeopleFinder finder;

	private final PersonDesk desk;

	private final Submissions submissions;

	PersonMergeAdminController(PeopleShelf shelf, PeopleFinder finder, PersonDesk desk, Submissions submissions) {
		this.shelf = shelf;
		this.finder = finder;
		this.desk = desk;
		this.submissions = submissions;
	}

	@GetMapping
	String show(@PathVariable long id, @RequestParam(defaultValue = "0") long with,
			@RequestParam(required = false) @Nullable String q, Model model) {
		if (with > 0 && with != id) {
			model.addAttribute("merge", page(id, with));
			return "film/admin-merge";
		}
		PeopleShelf.Person person = person(id);
		String words = (q != null) ? q : person.name();
		List<Choice> choices = candidates(words).filter((other) -> other.id() != id)
			.map((other) -> new Choice(other.id(), other.name(), other.remark()))
			.distinct()
			.limit(CHOICES)
			.toList();
		return MergeAnswers.choose(NameEditor.PEOPLE, "person", id, person.name(), words, choices, model);
	}

	private PeopleShelf.Person person(long id) {
		return this.shelf.person(id).orElseThrow(PageNotFound::new);
	}

	/** Whose name is like it, and then whose name begins like it. */
	private Stream<PeopleFinder.Candidate> candidates(String words) {
		String typed = words.strip().substring(0, Math.min(words.strip().length(), 100));
		return typed.isEmpty() ? Stream.empty() : Stream.concat(
				this.finder.match(List.of(typed)).values().stream().flatMap((match) -> match.candidates().stream()),
				this.shelf.suggest(typed, CHOICES).stream());
	}

	private MergePage page(long kept, long gone) {
		PeopleShelf.Person stays = person(kept);
		PeopleShelf.Person goes = person(gone);
		List<Field> fields = Stream
			.of(new Field("Name", stays.name(), goes.name()), new Field("Slug", stays.slug(), goes.slug()))
			.filter((field) -> !field.kept().equals(field.gone()))
			.toList();
		List<String> moves = new ArrayList<>();
		goes.credits()
			.forEach((credit) -> moves.add("%s: %s%s".formatted(credit.label(), credit.job(),
					(credit.character() != null) ? " as " + credit.character() : "")));
		moves.add("/people/%s/ and its former addresses lead to %s.".formatted(goes.slug(), stays.name()));
		return new MergePage(NameEditor.PEOPLE, "person", side(stays), side(goes), fields, moves);
	}

	private static Side side(PeopleShelf.Person person) {
		return new Side(person.id(), person.version(), person.name(), "/people/" + person.slug() + "/");
	}

	@PostMapping
	String merge(@PathVariable long id, @RequestParam Map<String, String> params, Submission submission, Model model,
			HttpServletResponse response) {
		return MergeAnswers.of(id, params, NameEditor.PEOPLE, response, model,
				(chosen) -> this.submissions.once(submission, () -> {
					this.desk.merge(chosen);
					return "redirect:/admin/people/" + id + "?said=merged";
				}), this::page);
	}

}
