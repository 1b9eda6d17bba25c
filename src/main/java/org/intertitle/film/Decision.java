package org.intertitle.film;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * What an editor decided about a name in the credits. It holds as long as the name stays
 * as it was.
 *
 * @param person id of who is meant; none for somebody new
 * @param name about which it was decided
 */
record Decision(@Nullable Long person, String name) {

	private static final String STRANGER = "new";

	static Decision known(long person, String name) {
		return new Decision(person, name);
	}

	static Decision stranger(String name) {
		return new Decision(null, name);
	}

	/**
	 * Reads a decision out of a form.
	 * @param text as {@link #toString()} wrote it
	 * @param name as it is typed now
	 * @return nothing if none was made, or if it was made about another name
	 */
	static Optional<Decision> read(String text, String name) {
		int mark = text.indexOf('|');
		if (mark < 0 || !text.substring(mark + 1).equals(name)) {
			return Optional.empty();
		}
		String who = text.substring(0, mark);
		if (who.equals(STRANGER)) {
			return Optional.of(stranger(name));
		}
		return who.matches("\\d{1,18}") ? Optional.of(known(Long.parseLong(who), name)) : Optional.empty();
	}

	@Override
	public String toString() {
		return ((this.person != null) ? this.person.toString() : STRANGER) + "|" + this.name;
	}

}
