package org.intertitle.film;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.intertitle.film.FilmForm.CreditForm;
import org.intertitle.film.FilmForm.Who;
import org.intertitle.web.Slug;

import org.springframework.stereotype.Component;

/**
 * Finds the people of a film's credits, and makes those who are new.
 */
@Component
class CreditRoll {

	private final People people;

	private final PeopleFinder finder;

	CreditRoll(People people, PeopleFinder finder) {
		this.people = people;
		this.finder = finder;
	}

	/**
	 * Settles who did what.
	 * @param forms in billing order
	 * @return the credits in the same order; a name twice is one person
	 */
	List<Credit> of(List<CreditForm> forms) {
		Set<String> names = forms.stream()
			.map(CreditForm::who)
			.filter(Who.Named.class::isInstance)
			.map((who) -> ((Who.Named) who).name())
			.collect(Collectors.toSet());
		Map<String, Long> known = new HashMap<>(names.isEmpty() ? Map.of() : this.finder.ids(names));
		Map<String, Long> strangers = new HashMap<>();
		return forms.stream()
			.map((form) -> new Credit(form.job(), id(form.who(), known, strangers), form.character()))
			.toList();
	}

	private long id(Who who, Map<String, Long> known, Map<String, Long> strangers) {
		return switch (who) {
			case Who.Known(long id) -> id;
			case Who.Named(String name) -> known.containsKey(name) ? known.get(name) : make(name, strangers);
			case Who.Stranger(String name) -> make(name, strangers);
		};
	}

	private long make(String name, Map<String, Long> made) {
		return made.computeIfAbsent(Slug.of(name),
				(key) -> this.people.saveAndFlush(new Person(Slug.free(name, this.people::isAddress), name)).id());
	}

}
