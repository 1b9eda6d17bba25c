package org.intertitle.author;

import java.util.List;

/**
 * Who may be meant by a name.
 *
 * @param typed the name as it was typed
 * @param options everybody who has the name, whatever its case and its accents
 */
public record NamedAuthor(String typed, List<AuthorOption> options) {

	/**
	 * Whether nobody has the name.
	 * @return true if somebody new is meant, or it was mistyped
	 */
	public boolean unknown() {
		return this.options.isEmpty();
	}

	/**
	 * Whether several have the name.
	 * @return true if one of them has to be chosen, by their label
	 */
	public boolean ambiguous() {
		return this.options.size() > 1;
	}

}
