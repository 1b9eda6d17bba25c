package org.intertitle.publication;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

import org.intertitle.markdown.Markdown;
import org.intertitle.markdown.MarkdownRefused;
import org.intertitle.web.FieldCheck;
import org.intertitle.web.WallClock;
import org.jspecify.annotations.Nullable;

/**
 * A house note exactly as it was typed.
 *
 * @param title its heading
 * @param body Markdown
 * @param slot the name of a {@link Slot}
 * @param sponsor who pays for it
 * @param shownFrom a date and a time in the publication's zone
 * @param shownFromOffset which of two moments, where the clocks show that time twice
 * @param shownUntil likewise
 * @param shownUntilOffset likewise
 * @param version of the note that the form began with
 */
record TypedNote(String title, String body, String slot, String sponsor, String shownFrom, String shownFromOffset,
		String shownUntil, String shownUntilOffset, String version) {

	TypedNote(@Nullable String title, @Nullable String body, @Nullable String slot, @Nullable String sponsor,
			@Nullable String shownFrom, @Nullable String shownFromOffset, @Nullable String shownUntil,
			@Nullable String shownUntilOffset, @Nullable String version) {
		this.title = (title != null) ? title : "";
		this.body = (body != null) ? body : "";
		this.slot = (slot != null) ? slot : "";
		this.sponsor = (sponsor != null) ? sponsor : "";
		this.shownFrom = (shownFrom != null) ? shownFrom : "";
		this.shownFromOffset = (shownFromOffset != null) ? shownFromOffset : "";
		this.shownUntil = (shownUntil != null) ? shownUntil : "";
		this.shownUntilOffset = (shownUntilOffset != null) ? shownUntilOffset : "";
		this.version = (version != null) ? version : "";
	}

	/** A note in which nothing stands yet. */
	static TypedNote in(String slot) {
		return new TypedNote(null, null, slot, null, null, null, null, null, null);
	}

	static TypedNote of(NoteRecord note, WallClock clock) {
		Instant from = note.shownFrom();
		Instant until = note.shownUntil();
		return new TypedNote(note.title(), note.body(), note.slot().name(), note.sponsor(),
				(from != null) ? clock.write(from) : "", (from != null) ? clock.offset(from) : "",
				(until != null) ? clock.write(until) : "", (until != null) ? clock.offset(until) : "",
				Integer.toString(note.version()));
	}

	/** Whether the form began with the note as it is now. */
	boolean isOf(NoteRecord note) {
		return this.version.equals(Integer.toString(note.version()));
	}

	/** The same, to be saved upon the note as it is now. */
	TypedNote upon(NoteRecord note) {
		return new TypedNote(this.title, this.body, this.slot, this.sponsor, this.shownFrom, this.shownFromOffset,
				this.shownUntil, this.shownUntilOffset, Integer.toString(note.version()));
	}

	/**
	 * Reads the form.
	 * @param clock of the publication
	 * @param check notes what is wrong
	 * @return the note; only to be kept if nothing is wrong
	 */
	HouseNoteForm read(WallClock clock, Markdown markdown, FieldCheck check) {
		String heading = check.needed("title", "The title", this.title);
		String payer = check.line("sponsor", "The sponsor", this.sponsor, FieldCheck.LINE);
		String text = this.body.replace("\r\n", "\n").strip();
		try {
			markdown.manuscript(text, !payer.isEmpty());
		}
		catch (MarkdownRefused ex) {
			check.wrong("body", String.valueOf(ex.getMessage()));
		}
		Instant from = moment("shownFrom", this.shownFrom, this.shownFromOffset, clock, check);
		Instant until = moment("shownUntil", this.shownUntil, this.shownUntilOffset, clock, check);
		if (from != null && until != null && !from.isBefore(until)) {
			check.wrong("shownUntil", "The end comes after the beginning.");
		}
		return new HouseNoteForm(chosenSlot(check), 1, heading, text, payer.isEmpty() ? null : payer, from, until);
	}

	private static @Nullable Instant moment(String field, String typed, String offset, WallClock clock,
			FieldCheck check) {
		try {
			return typed.isBlank() ? null : clock.read(typed, offset);
		}
		catch (IllegalArgumentException ex) {
			check.wrong(field, String.valueOf(ex.getMessage()));
			return null;
		}
	}

	private Slot chosenSlot(FieldCheck check) {
		return Arrays.stream(Slot.values())
			.filter((slot) -> slot.name().equals(this.slot))
			.findFirst()
			.orElseGet(() -> {
				check.wrong("slot", "Choose where it stands.");
				return Slot.AFTER_LEDE;
			});
	}

	/** What the form says, by label. */
	Map<String, String> texts() {
		Map<String, String> texts = new LinkedHashMap<>();
		texts.put("Title", this.title);
		texts.put("Text", this.body);
		texts.put("Place", this.slot);
		texts.put("Sponsor", this.sponsor);
		texts.put("Shown from", this.shownFrom);
		texts.put("Shown until", this.shownUntil);
		return texts;
	}

}
