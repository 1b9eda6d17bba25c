package org.intertitle.film;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.intertitle.account.AuditTrail;
import org.intertitle.account.Deed;
import org.intertitle.web.PageNotFound;
import org.intertitle.web.Slug;

import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where editors keep the people of the credits.
 */
@Component
@Transactional
class PersonDesk {

	private final People people;

	private final Films films;

	private final AuditTrail audit;

	PersonDesk(People people, Films films, AuditTrail audit) {
		this.people = people;
		this.films = films;
		this.audit = audit;
	}

	/**
	 * Adds somebody.
	 * @param form name and address; without an address one is made
	 * @return the id
	 * @throws FilmRefused if the form cannot be read or the address is taken
	 */
	long add(NameSheet form) {
		NameSheet read = form.read(null, "person");
		return keep(new Person(slug(read, 0), read.name())).id();
	}

	private String slug(NameSheet form, long id) {
		this.people.holder(form.slug(), id).ifPresent((other) -> {
			throw new FilmRefused(Map.of("slug", "%s has this address, or had it once.".formatted(other)));
		});
		return form.slug().isEmpty() ? Slug.free(form.name(), this.people::isAddress) : form.slug();
	}

	private Person keep(Person person) {
		return FilmRules.inWords(() -> this.people.saveAndFlush(person));
	}

	/**
	 * Changes somebody's name or address.
	 * @param id of the person
	 * @param version the one that the editor had before them
	 * @param form name and address
	 * @throws FilmRefused if the form cannot be read or the address is taken
	 * @throws ObjectOptimisticLockingFailureException if somebody else saved it meanwhile
	 * @throws PageNotFound if the person was deleted meanwhile
	 */
	void save(long id, int version, NameSheet form) {
		Person person = this.people.findById(id).orElseThrow(PageNotFound::new);
		NameSheet read = form.read(person.slug(), "person");
		if (person.version() != version) {
			throw new ObjectOptimisticLockingFailureException(Person.class, id);
		}
		person.edit(slug(read, id), read.name());
		keep(person);
	}

	/**
	 * Deletes somebody who is credited nowhere.
	 * @param id of the person
	 * @throws PageNotFound if the person is not there any more
	 * @throws org.springframework.dao.DataIntegrityViolationException if a film credits
	 * them
	 */
	void delete(long id) {
		Person person = this.people.findById(id).orElseThrow(PageNotFound::new);
		this.people.delete(person);
		this.people.flush();
		this.audit.add(Deed.DELETED, "the person %s (%d)".formatted(person.name(), id));
	}

	/**
	 * Makes one person of two: credits and addresses follow, and nobody is credited twice
	 * for one job.
	 * @param merge who stays, and what they take over
	 * @throws PageNotFound if one of them is not there any more
	 * @throws ObjectOptimisticLockingFailureException if somebody else changed one of
	 * them meanwhile
	 */
	void merge(Merge merge) {
		List<Person> both = this.people.lock(merge.both());
		Person kept = Merge.one(both, merge.kept(), Person::id);
		Person gone = Merge.one(both, merge.gone(), Person::id);
		merge.check(Person.class, kept.version(), gone.version());
		for (Film film : this.films.findByPerson(merge.gone())) {
			film.credit(joined(film.credits(), merge.gone(), merge.kept()));
		}
		this.films.flush();
		this.people.moveAddresses(merge.gone(), merge.kept());
		this.people.delete(gone);
		this.people.flush();
		kept.edit(merge.choose("Slug", kept.slug(), gone.slug()), merge.choose("Name", kept.name(), gone.name()));
		keep(kept);
		this.audit.add(Deed.MERGED,
				"the person %s (%d) into %s (%d)".formatted(gone.name(), merge.gone(), kept.name(), merge.kept()));
	}

	private static List<Credit> joined(List<Credit> credits, long gone, long kept) {
		Set<Credit> joined = new LinkedHashSet<>();
		credits.forEach((credit) -> joined
			.add((credit.personId() == gone) ? new Credit(credit.job(), kept, credit.characterName()) : credit));
		List<Credit> all = new ArrayList<>(joined);
		all.removeIf((credit) -> credit.personId() == kept && credit.characterName() == null
				&& joined.stream()
					.anyMatch((other) -> other.personId() == kept && other.job().equals(credit.job())
							&& other.characterName() != null));
		return all;
	}

}
