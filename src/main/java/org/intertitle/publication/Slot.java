package org.intertitle.publication;

/**
 * Where around an article a house note stands.
 */
public enum Slot {

	/** After the opening paragraph. */
	AFTER_LEDE("After the opening paragraph"),

	/** Before the second heading of the text. */
	AFTER_FIRST_SECTION("After the first section"),

	/** After the credits or, without any, after the text. */
	AFTER_CREDITS("After the credits"),

	/** At the end, among the links to other articles. */
	MORE_STORIES("At the end, above more stories");

	private final String label;

	Slot(String label) {
		this.label = label;
	}

	/**
	 * As the newsroom says it.
	 * @return such as "After the credits"
	 */
	public String label() {
		return this.label;
	}

	/**
	 * Whether one note at a time stands there.
	 * @return true where the first one that is shown keeps the others waiting
	 */
	public boolean single() {
		return this == MORE_STORIES;
	}

}
