package org.intertitle.film;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

import org.intertitle.film.JobLabels.Label;
import org.jspecify.annotations.Nullable;

/**
 * Reads credits as they are pasted: from the foot of a review, an encyclopedia's box, a
 * database's list, a press kit, the end of a roll. One use.
 */
final class CreditText {

	/**
	 * What is beyond this many characters is left unread; no film's credits are so long.
	 */
	static final int LONGEST = 100_000;

	/** As many rows as one reading makes; the rest is left unread. */
	static final int MOST_ROWS = 500;

	/**
	 * One line, several labels. A dot in the middle separates only with space around it.
	 */
	private static final Pattern SEGMENTS = Pattern.compile("[|;；•●‖]|(?<=\\s)[·∙](?=\\s)|(?<=\\p{L}{3}\\.) (?=\\d)");

	private final Map<String, PastedCredits.Row> rows = new LinkedHashMap<>();

	private final List<String> unread = new ArrayList<>();

	/** Whom the names that follow belong to. */
	private @Nullable Label label;

	/** Whether the label stood on a line of its own, so that a list follows. */
	private boolean heading;

	private CreditText() {
	}

	/**
	 * Reads a text.
	 * @param text anything
	 * @return the credits in it, and the rest
	 */
	static PastedCredits read(String text) {
		CreditText reading = new CreditText();
		String read = text.substring(0, Math.min(text.length(), LONGEST));
		CreditLines.of(read).forEach(reading::line);
		if (text.length() > LONGEST) {
			reading.unread.add(text.substring(LONGEST));
		}
		return new PastedCredits(NameCase.settled(List.copyOf(reading.rows.values())), reading.unread);
	}

	private void line(String line) {
		if (line.isEmpty()) {
			this.label = this.heading ? this.label : null;
			return;
		}
		for (String segment : SEGMENTS.split(line)) {
			if (!segment.isBlank() && (this.rows.size() >= MOST_ROWS || !segment(segment.strip()))) {
				this.unread.add(segment.strip());
			}
		}
	}

	/** Whether a segment, all of it, could be read. */
	private boolean segment(String segment) {
		boolean read = true;
		for (CreditSegment piece : CreditSegment.of(segment, this.label)) {
			if (piece.label() != null) {
				this.label = piece.label();
				this.heading = piece.text().isBlank();
			}
			read &= piece(piece);
		}
		return read;
	}

	private boolean piece(CreditSegment piece) {
		Label now = (piece.only() != null) ? piece.only() : this.label;
		if (piece.text().isBlank()) {
			return true;
		}
		if (now == null) {
			return unlabelled(piece);
		}
		List<CreditName> names = (piece.part() != null) ? List.of(piece.part())
				: CreditNames.read(piece.text(), now.isCast());
		boolean said = now.wellKnown() && (piece.label() != null || piece.only() != null);
		if (now.isCredit() && (said || names.stream().allMatch(CreditName::isWrittenLikeAName))) {
			return add(now, names);
		}
		this.label = null;
		return false;
	}

	/** Without a label, only somebody who plays somebody is surely credited. */
	private boolean unlabelled(CreditSegment piece) {
		List<CreditName> names = (piece.part() != null) ? List.of(piece.part()) : CreditNames.read(piece.text(), true);
		return names.stream().allMatch((name) -> name.character() != null && name.isWrittenLikeAName())
				&& names.stream().allMatch((name) -> add(job(name), List.of(name)));
	}

	/** In brackets after a name without a label stands a part, or a job. */
	private static Label job(CreditName name) {
		Label job = JobLabels.known(Objects.requireNonNullElse(name.character(), ""));
		return (job != null && job.isCredit()) ? job : Label.CAST;
	}

	private boolean add(Label label, List<CreditName> names) {
		names.stream().filter(CreditName::isPlausible).forEach((name) -> label.jobs().forEach((job) -> add(job, name)));
		return names.stream().allMatch(CreditName::isPlausible);
	}

	/** The same credit twice is one, and the fuller of the two. */
	private void add(String job, CreditName name) {
		String character = (job.equals("Cast") && name.character() != null) ? name.character() : "";
		String who = (job + "\n" + name.person()).toLowerCase(Locale.ROOT);
		PastedCredits.Row before = this.rows.get(who);
		if (before == null || before.character().isEmpty()) {
			this.rows.put(who, new PastedCredits.Row(job, name.person(), character));
		}
		else if (!character.isEmpty() && !character.equalsIgnoreCase(before.character())) {
			this.rows.putIfAbsent(who + "\n" + character.toLowerCase(Locale.ROOT),
					new PastedCredits.Row(job, name.person(), character));
		}
	}

}
