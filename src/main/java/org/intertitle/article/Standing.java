package org.intertitle.article;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import org.intertitle.account.Role;
import org.intertitle.account.SignedIn;
import org.jspecify.annotations.Nullable;

import org.springframework.security.access.AccessDeniedException;

/**
 * Where an article stands, for the newsroom's lists and the head of its form.
 *
 * @param id of the article
 * @param title as it was last saved and not left pending; may be blank
 * @param slug likewise
 * @param kind likewise
 * @param status between its first word and its last day
 * @param head number of the newest revision
 * @param live number of the revision that readers see or will see, if any
 * @param ownerId the account that began it, if any did
 * @param authors names of the byline
 * @param film what a review is about
 * @param publishedAt from when on readers see it, or will
 * @param plannedOn the day that editors have in mind
 * @param savedAt when the newest revision was made
 * @param savedBy by whom
 * @param returned whether an editor gave it back, and nothing has been said since
 */
public record Standing(long id, String title, String slug, Kind kind, Status status, int head, @Nullable Integer live,
		@Nullable Long ownerId, List<String> authors, @Nullable String film, @Nullable Instant publishedAt,
		@Nullable LocalDate plannedOn, Instant savedAt, String savedBy, boolean returned) {

	/**
	 * Whether there is something that readers would get if somebody published it.
	 * @return true if the newest revision is not the one that readers see
	 */
	public boolean pending() {
		return this.live != null && this.live != this.head;
	}

	/**
	 * Whether somebody may read it here. Writers see what they began.
	 * @param who asks
	 * @return true if so
	 */
	public boolean readableBy(SignedIn who) {
		return who.may(Role.EDITOR) || Objects.equals(this.ownerId, who.id());
	}

	/**
	 * Whether somebody may change it. Writers may until it is settled.
	 * @param who asks
	 * @return true if so
	 */
	public boolean editableBy(SignedIn who) {
		return who.may(Role.EDITOR) || (readableBy(who) && this.live == null);
	}

	/**
	 * Lets nobody read who may not.
	 * @param who asks
	 * @return this
	 * @throws AccessDeniedException if they may not
	 */
	public Standing requireReadable(SignedIn who) {
		if (!readableBy(who)) {
			throw new AccessDeniedException("article " + this.id);
		}
		return this;
	}

	/**
	 * Lets nobody change it who may not.
	 * @param who asks
	 * @return this
	 * @throws AccessDeniedException if they may not
	 */
	public Standing requireEditable(SignedIn who) {
		if (!editableBy(who)) {
			throw new AccessDeniedException("article " + this.id);
		}
		return this;
	}

}
