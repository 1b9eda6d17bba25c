package org.intertitle.film;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.intertitle.film.JobLabels.Label;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a line of credits: a label, names, or both.
 *
 * @param label what the piece says of itself and of what follows it
 * @param only what it says of itself alone
 * @param text the names; may be blank
 * @param part an actor and who is played, if the piece shows by its form which is which
 */
record CreditSegment(@Nullable Label label, @Nullable Label only, String text, @Nullable CreditName part) {

	/** The dots between a job, or a part, and a name. */
	private static final Pattern LEADER = Pattern
		.compile("[\\t ]*+(?:…[ …]*+|\\.{2,}+|\\.(?: \\.)++|·{3,}+|_{3,}+)[\\t ]*+");

	private static final Pattern TAIL = Pattern.compile("^(.+?)(?: *\\(([^()]+)\\)| +[-–—] +([^-–—]+)|, *([^,]+))$");

	private static final Pattern UNKNOWN_BY = Pattern.compile("^(\\p{Lu}[\\p{L}'’ -]{2,40}?) by (\\p{Lu}.+)$");

	private static final int MOST_WORDS = 6;

	/** What has more labels in one line is something else. */
	private static final int MOST_LABELS = 50;

	/**
	 * Reads a piece of a line.
	 * @param text without separators between several labels, but for commas
	 * @param now what the names before it belong to
	 * @return its pieces, in order
	 */
	static List<CreditSegment> of(String text, @Nullable Label now) {
		Matcher leader = LEADER.matcher(text);
		if (leader.find() && leader.start() > 0 && leader.end() < text.length()) {
			return List.of(led(text.substring(0, leader.start()), leader.group(), text.substring(leader.end()), now));
		}
		if (text.indexOf('\t') >= 0) {
			return List.of(cells(text, now));
		}
		LabelAt found = LabelAt.next(text, 0, now);
		if (found == null) {
			return List.of(plain(text, now));
		}
		List<CreditSegment> pieces = new ArrayList<>();
		if (!text.substring(0, found.from()).isBlank()) {
			pieces.add(plain(text.substring(0, found.from()).strip(), now));
		}
		while (found != null) {
			LabelAt next = (pieces.size() < MOST_LABELS) ? LabelAt.next(text, found.to(), found.label()) : null;
			pieces.add(names(found.label(), text.substring(found.to(), (next != null) ? next.from() : text.length())));
			found = next;
		}
		return pieces;
	}

	private static CreditSegment names(@Nullable Label label, String text) {
		return new CreditSegment(label, null, text.strip(), null);
	}

	/**
	 * Three dots alone come from a database, which names the actor first; a roll names
	 * the part first.
	 */
	private static CreditSegment led(String left, String dots, String right, @Nullable Label now) {
		Label first = JobLabels.known(left);
		Label second = JobLabels.known(right.startsWith("(") ? right.substring(1).replace(")", "") : right);
		if (first != null) {
			return names(first, right);
		}
		if (second != null && second.isCredit()) {
			return new CreditSegment(null, second, left, null);
		}
		if (now != null && !now.isCast()) {
			return right.startsWith("(") || dots.contains("\t") ? names(null, left) : names(JobLabels.any(left), right);
		}
		return new CreditSegment(null, null, left + " " + right,
				dots.strip().equals("...") ? PlayedPart.of(left, right) : PlayedPart.of(right, left));
	}

	private static CreditSegment cells(String text, @Nullable Label now) {
		if (JobLabels.known(text) != null) {
			return names(JobLabels.known(text), "");
		}
		List<String> cells = Arrays.stream(text.split("\t")).map(String::strip).toList();
		String first = cells.getFirst();
		String rest = String.join("\t", cells.subList(1, cells.size()));
		Label label = JobLabels.known(first);
		if (label != null || first.endsWith(":")) {
			return names((label != null) ? label : JobLabels.any(first.substring(0, first.length() - 1)), rest);
		}
		Label last = JobLabels.known(cells.getLast());
		if (last != null && last.isCredit() && cells.size() == 2) {
			return new CreditSegment(null, last, first, null);
		}
		if (cells.size() != 2) {
			return names(null, text);
		}
		return (now == null || now.isCast()) ? new CreditSegment(null, null, text, PlayedPart.of(first, rest))
				: names(JobLabels.any(first), rest);
	}

	private static CreditSegment plain(String text, @Nullable Label now) {
		Label whole = JobLabels.known(text);
		if (whole != null) {
			return names(whole, "");
		}
		int gap = text.indexOf(' ');
		CreditSegment led = null;
		for (int words = 1; gap > 0 && gap <= JobLabels.LONGEST && words <= MOST_WORDS; words++) {
			Label label = JobLabels.bare(text.substring(0, gap));
			String rest = text.substring(gap + 1);
			led = (label != null && !Character.isLowerCase(rest.codePointAt(0))) ? names(label, rest) : led;
			gap = text.indexOf(' ', gap + 1);
		}
		return (led != null) ? led : tailed(text, now);
	}

	/** "Len Wiseman (director)", "Casting by Nina Gold". */
	private static CreditSegment tailed(String text, @Nullable Label now) {
		boolean cast = now != null && now.isCast();
		Matcher tail = TAIL.matcher((text.length() <= 2 * JobLabels.LONGEST && !cast) ? text : "");
		if (tail.matches()) {
			String job = (tail.group(2) != null) ? tail.group(2)
					: (tail.group(3) != null) ? tail.group(3) : tail.group(4);
			Label label = JobLabels.known(job);
			if (label != null && label.isCredit()) {
				return new CreditSegment(null, label, tail.group(1), null);
			}
		}
		Matcher by = UNKNOWN_BY.matcher((text.length() <= 2 * JobLabels.LONGEST) ? text : "");
		return by.matches() ? names(JobLabels.any(by.group(1)), by.group(2)) : names(null, text);
	}

}
