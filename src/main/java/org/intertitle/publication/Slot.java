package org.intertitle.publication;

/**
 * Where around an article a house note stands.
 */
public enum Slot {

	/** After the opening paragraph. */
	AFTER_LEDE,

	/** Before the second heading of the text. */
	AFTER_FIRST_SECTION,

	/** After the credits or, without any, after the text. */
	AFTER_CREDITS,

	/** At the end, among the links to other articles. */
	MORE_STORIES

}
