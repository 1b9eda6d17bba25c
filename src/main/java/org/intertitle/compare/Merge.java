package org.intertitle.compare;

import java.util.ArrayList;
import java.util.List;

/**
 * Two people's changes to one text, in one.
 *
 * @param text with both; where both changed the same words it has first mine and then
 * theirs, and says so
 * @param conflicts the places where they did
 */
public record Merge(String text, List<Conflict> conflicts) {

	private static final String MINE = "[Both of you changed this. Yours:]\n";

	private static final String THEIRS = "\n[Theirs:]\n";

	private static final String END = "\n[Until here.]";

	/**
	 * Where both changed the same words, to the ends of the lines.
	 *
	 * @param mine what I made of it
	 * @param theirs what they made of it
	 */
	public record Conflict(String mine, String theirs) {
	}

	/**
	 * Merges.
	 * @param base what both began with
	 * @param mine what I made of it
	 * @param theirs what they made of it
	 * @return both; no word that either wrote is missing
	 */
	public static Merge of(String base, String mine, String theirs) {
		List<String> words = Words.of(base);
		List<Edit> ours = Edit.between(words, Words.of(mine));
		List<Edit> others = Edit.between(words, Words.of(theirs));
		StringBuilder text = new StringBuilder();
		List<Conflict> conflicts = new ArrayList<>();
		int at = 0;
		for (Place place : places(words, ours, others)) {
			text.append(Words.joined(words.subList(at, place.start)));
			String my = place.with(ours, words);
			String their = place.with(others, words);
			if (place.touched(ours) && place.touched(others) && !my.equals(their)) {
				conflicts.add(new Conflict(my, their));
				text.append(MINE).append(my).append(THEIRS).append(their).append(END);
			}
			else {
				text.append(place.touched(ours) ? my : their);
			}
			at = place.end;
		}
		text.append(Words.joined(words.subList(at, words.size())));
		return new Merge(text.toString(), List.copyOf(conflicts));
	}

	/**
	 * Whether both can be had without a contradiction.
	 * @return true if nobody has to choose
	 */
	public boolean clean() {
		return this.conflicts.isEmpty();
	}

	/** The places of the base that either changed, apart from each other and in order. */
	private static List<Place> places(List<String> words, List<Edit> ours, List<Edit> others) {
		List<Place> places = new ArrayList<>();
		ours.forEach((edit) -> places.add(Place.of(edit, others, words)));
		others.forEach((edit) -> places.add(Place.of(edit, ours, words)));
		places.sort((one, other) -> (one.start != other.start) ? Integer.compare(one.start, other.start)
				: Integer.compare(one.end, other.end));
		List<Place> apart = new ArrayList<>();
		for (Place place : places) {
			if (!apart.isEmpty() && apart.getLast().reaches(place)) {
				apart.add(apart.removeLast().and(place));
			}
			else {
				apart.add(place);
			}
		}
		return apart;
	}

	/**
	 * A stretch of the base.
	 */
	private record Place(int start, int end) {

		/** Where others changed the same words, it is widened to whole lines. */
		static Place of(Edit edit, List<Edit> others, List<String> words) {
			if (others.stream().noneMatch((other) -> edit.meets(other) && !edit.equals(other))) {
				return new Place(edit.start(), edit.end());
			}
			int start = edit.start();
			while (start > 0 && !Words.endsLine(words.get(start - 1))) {
				start--;
			}
			int end = edit.end();
			while (end < words.size() && !Words.endsLine(words.get(end))) {
				end++;
			}
			return new Place(start, end);
		}

		boolean reaches(Place next) {
			return next.start < this.end || next.start == this.start;
		}

		Place and(Place next) {
			return new Place(this.start, Math.max(this.end, next.end));
		}

		private boolean holds(Edit edit) {
			return edit.start() >= this.start && edit.end() <= this.end
					&& (edit.start() < this.end || this.start == this.end || edit.start() == edit.end());
		}

		boolean touched(List<Edit> edits) {
			return edits.stream().anyMatch(this::holds);
		}

		/** What one side made of it. */
		String with(List<Edit> edits, List<String> words) {
			StringBuilder text = new StringBuilder();
			int at = this.start;
			for (Edit edit : edits) {
				if (holds(edit)) {
					text.append(Words.joined(words.subList(at, edit.start()))).append(Words.joined(edit.words()));
					at = edit.end();
				}
			}
			return text.append(Words.joined(words.subList(at, this.end))).toString();
		}

	}

}
