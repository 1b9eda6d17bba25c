package org.intertitle.article;

/**
 * Where an article stands between its first word and its last day.
 */
public enum Status {

	DRAFT("Draft"), IN_REVIEW("In review"), SCHEDULED("Scheduled"), PUBLISHED("Published"), WITHDRAWN("Withdrawn");

	private final String label;

	Status(String label) {
		this.label = label;
	}

	/**
	 * As the newsroom says it.
	 * @return such as "In review"
	 */
	public String label() {
		return this.label;
	}

	/**
	 * Whether readers see the article, or will see it without anybody's further doing.
	 * @return true for what is scheduled or published
	 */
	public boolean settled() {
		return this == SCHEDULED || this == PUBLISHED;
	}

}
