package org.intertitle.publication;

import java.time.Instant;
import java.util.Objects;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/**
 * A block that the publication repeats around its articles.
 */
@Entity
class HouseNote {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	@Version
	private int version;

	@Enumerated(EnumType.STRING)
	private Slot slot;

	private int position;

	private String title;

	private String body;

	private @Nullable String sponsor;

	private @Nullable Instant shownFrom;

	private @Nullable Instant shownUntil;

	@SuppressWarnings("NullAway.Init") // JPA fills the fields
	protected HouseNote() {
	}

	@SuppressWarnings("NullAway.Init") // edit() fills the fields
	HouseNote(HouseNoteForm form) {
		edit(form);
	}

	long id() {
		return Objects.requireNonNull(this.id);
	}

	int version() {
		return this.version;
	}

	Slot slot() {
		return this.slot;
	}

	int position() {
		return this.position;
	}

	String title() {
		return this.title;
	}

	void edit(HouseNoteForm form) {
		this.slot = form.slot();
		this.position = form.position();
		this.title = form.title();
		this.body = form.body();
		this.sponsor = form.sponsor();
		this.shownFrom = form.shownFrom();
		this.shownUntil = form.shownUntil();
	}

}
