package org.intertitle.compare;

import java.util.List;

import com.github.difflib.DiffUtils;

/**
 * What differs between two lists, from a place in one to a place in the other.
 *
 * @param start the first that goes
 * @param end the first after it that stays
 * @param newStart the first that comes
 * @param newEnd the first after it that was there
 */
record Change(int start, int end, int newStart, int newEnd) {

	/**
	 * Finds the changes.
	 * @param effort that may be spent; one change from end to end if it does not suffice
	 * @return in order
	 */
	static List<Change> between(List<String> before, List<String> after, Effort effort) {
		int head = sameAtStart(before, after);
		int tail = sameAtEnd(before.subList(head, before.size()), after.subList(head, after.size()));
		Change all = new Change(head, before.size() - tail, head, after.size() - tail);
		if (all.isNothing()) {
			return List.of();
		}
		if (all.start == all.end || all.newStart == all.newEnd || !effort.suffices(all.size())) {
			return List.of(all);
		}
		return DiffUtils.diff(before.subList(all.start, all.end), after.subList(all.newStart, all.newEnd))
			.getDeltas()
			.stream()
			.map((delta) -> new Change(head + delta.getSource().getPosition(),
					head + delta.getSource().getPosition() + delta.getSource().size(),
					head + delta.getTarget().getPosition(),
					head + delta.getTarget().getPosition() + delta.getTarget().size()))
			.toList();
	}

	private static int sameAtStart(List<String> before, List<String> after) {
		int most = Math.min(before.size(), after.size());
		int same = 0;
		while (same < most && before.get(same).equals(after.get(same))) {
			same++;
		}
		return same;
	}

	private static int sameAtEnd(List<String> before, List<String> after) {
		return sameAtStart(before.reversed(), after.reversed());
	}

	private boolean isNothing() {
		return size() == 0;
	}

	private int size() {
		return this.end - this.start + this.newEnd - this.newStart;
	}

}
