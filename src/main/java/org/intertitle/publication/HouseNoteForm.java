package org.intertitle.publication;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A house note as an editor fills it in.
 *
 * @param slot where it stands
 * @param position its place among the notes of that slot, from 1
 * @param title its heading, never blank
 * @param body Markdown; lines {@code Related article:} and {@code Trailer:} work as in
 * articles
 * @param sponsor who pays for it, which readers are told; none for the publication's own
 * @param shownFrom shown from then on; none for always
 * @param shownUntil shown until then; none for ever
 */
public record HouseNoteForm(Slot slot, int position, String title, String body, @Nullable String sponsor,
		@Nullable Instant shownFrom, @Nullable Instant shownUntil) {

	HouseNoteForm at(int position) {
		return new HouseNoteForm(this.slot, position, this.title, this.body, this.sponsor, this.shownFrom,
				this.shownUntil);
	}

}
