package org.intertitle.publication;

import java.time.Instant;
import java.util.List;

import org.intertitle.web.Subject;
import org.jspecify.annotations.Nullable;

/**
 * A house note as the newsroom has it.
 *
 * @param id of the note
 * @param version for the form
 * @param slot where it stands
 * @param title its heading
 * @param body Markdown
 * @param sponsor who pays for it, if anybody does
 * @param shownFrom from when on
 * @param shownUntil until when
 * @param state whether readers see it now
 */
record NoteRecord(long id, int version, Slot slot, String title, String body, @Nullable String sponsor,
		@Nullable Instant shownFrom, @Nullable Instant shownUntil, State state) {

	/** The note as one of several that are to be deleted. */
	Subject subject() {
		return new Subject(this.id, this.title, "", List.of(), 0);
	}

	/** Whether readers see a note now, by the database's clock. */
	enum State {

		SHOWN("Shown now", "published"), TO_COME("Not yet", "scheduled"), OVER("Over", "withdrawn"),
		WAITING("Waiting: one note at a time stands here", "in-review");

		private final String label;

		private final String mark;

		State(String label, String mark) {
			this.label = label;
			this.mark = mark;
		}

		public String label() {
			return this.label;
		}

		/** The sign that the newsroom's lists use for it. */
		public String mark() {
			return this.mark;
		}

	}

}
