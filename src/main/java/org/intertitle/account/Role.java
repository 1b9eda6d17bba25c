package org.intertitle.account;

import java.util.Locale;

/**
 * What somebody may do in the newsroom. Each role includes those before it.
 */
public enum Role {

	/** Writes drafts and hands them in. */
	WRITER,

	/** Decides on everything that readers see. */
	EDITOR,

	/** Decides on who may enter, and on settings. */
	ADMINISTRATOR;

	/**
	 * For people.
	 * @return such as "Editor"
	 */
	public String label() {
		return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
	}

	/**
	 * Compares roles.
	 * @param other what is needed
	 * @return whether this role is enough
	 */
	public boolean includes(Role other) {
		return compareTo(other) >= 0;
	}

}
