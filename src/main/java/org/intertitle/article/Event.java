package org.intertitle.article;

/**
 * What can happen to an article besides being written.
 */
public enum Event {

	REMARK("noted"), SUBMITTED("handed it in"), RETURNED("gave it back"), SCHEDULED("scheduled it"),
	RECALLED("took it off the schedule"), PUBLISHED("published it"), WITHDRAWN("withdrew it"),
	COMMENTED("commented, as a guest,"), APPROVED("approved it, as a guest,");

	private final String told;

	Event(String told) {
		this.told = told;
	}

	/**
	 * The event as it is told, after the name of who did it.
	 * @return such as "handed it in"
	 */
	public String told() {
		return this.told;
	}

}
