package org.intertitle.film;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.intertitle.film.FilmForm.Who;
import org.intertitle.film.FilmSheet.Row;
import org.intertitle.film.PeopleFinder.Candidate;
import org.intertitle.film.PeopleFinder.Match;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * The rows of credits in a film's form, with the people they mean.
 */
@Component
class CreditTable {

	/** Longer names are faults, and nobody is looked up for them. */
	private static final int LONGEST_NAME = 300;

	private final PeopleFinder finder;

	private final People people;

	CreditTable(PeopleFinder finder, People people) {
		this.finder = finder;
		this.people = people;
	}

	/**
	 * A row as its form shows it.
	 *
	 * @param at its place, from 0
	 * @param job as it was typed
	 * @param person as it was typed
	 * @param character as it was typed
	 * @param decision what was decided about the name, if anything
	 * @param match who may be meant; none if that was decided, or nothing was typed
	 */
	record CreditRow(int at, String job, String person, String character, @Nullable Decision decision,
			@Nullable Match match) {

		/** Whether somebody has to decide who is meant. */
		public boolean isUndecided() {
			return this.decision == null && this.match != null && this.match.isDoubtful();
		}

		/** Whether saving makes a new person. */
		public boolean isNew() {
			return this.match != null && this.match.candidates().isEmpty();
		}

		/** Who is meant, if it is clear. */
		public @Nullable Candidate known() {
			return (this.match != null && this.match.isSure()) ? this.match.same().getFirst() : null;
		}

		/** Who may be chosen. */
		public List<Candidate> candidates() {
			return (this.match != null) ? this.match.candidates() : List.of();
		}

		/** The decision for a candidate, as the form sends it. */
		public String decisionFor(Candidate candidate) {
			return Decision.known(candidate.id(), this.person).toString();
		}

		/** The decision for nobody of the candidates, as the form sends it. */
		public String decisionForStranger() {
			return Decision.stranger(this.person).toString();
		}

		Who means() {
			String name = this.person.strip().replaceAll("\\s+", " ");
			if (this.decision == null) {
				return new Who.Named(name);
			}
			return (this.decision.person() != null) ? new Who.Known(this.decision.person()) : new Who.Stranger(name);
		}

	}

	/**
	 * Finds the people of a form's rows.
	 * @param rows as they were typed
	 * @return the rows in the same order
	 */
	List<CreditRow> of(List<Row> rows) {
		Set<Long> there = there(rows);
		Map<String, Match> matches = this.finder.match(rows.stream()
			.filter((row) -> decision(row, there).isEmpty() && isName(row.person()))
			.map(Row::person)
			.collect(Collectors.toSet()));
		List<CreditRow> table = new ArrayList<>();
		for (Row row : rows) {
			Decision decision = decision(row, there).orElse(null);
			table.add(new CreditRow(table.size(), row.job(), row.person(), row.character(), decision,
					(decision != null) ? null : matches.get(row.person())));
		}
		return table;
	}

	/** Who was chosen may have been deleted or merged since. */
	private Set<Long> there(List<Row> rows) {
		Set<Long> chosen = new HashSet<>();
		rows.forEach((row) -> Decision.read(row.who(), row.person()).map(Decision::person).ifPresent(chosen::add));
		return chosen.isEmpty() ? chosen
				: this.people.findByIdIn(chosen).stream().map(Person::id).collect(Collectors.toSet());
	}

	private static Optional<Decision> decision(Row row, Set<Long> there) {
		return Decision.read(row.who(), row.person())
			.filter((decision) -> decision.person() == null || there.contains(decision.person()));
	}

	private static boolean isName(String text) {
		return !text.isBlank() && text.length() <= LONGEST_NAME;
	}

	/**
	 * Adds pasted credits below those that are there.
	 * @param rows that are there
	 * @param pasted what was read
	 * @return all rows; a credit that is there already is not added again
	 */
	static List<Row> with(List<Row> rows, List<PastedCredits.Row> pasted) {
		List<Row> all = new ArrayList<>(rows.stream().filter((row) -> !row.isBlank()).toList());
		Set<String> there = all.stream().map((row) -> key(row.job(), row.person())).collect(Collectors.toSet());
		pasted.stream()
			.filter((row) -> !there.contains(key(row.job(), row.person())))
			.forEach((row) -> all.add(new Row(row.job(), row.person(), row.character(), "")));
		return all;
	}

	private static String key(String job, String person) {
		return (job.strip() + "\n" + person.strip().replaceAll("\\s+", " ")).toLowerCase(Locale.ROOT);
	}

}
