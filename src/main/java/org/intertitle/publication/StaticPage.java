package org.intertitle.publication;

import java.time.Instant;
import java.util.Objects;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/**
 * A fixed page, such as the one about the publication.
 */
@Entity
class StaticPage {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	@Version
	private int version;

	@Column(columnDefinition = "slug")
	private String slug;

	private int position;

	private String title;

	private String description;

	private String body;

	private Instant updatedAt;

	@SuppressWarnings("NullAway.Init") // JPA fills the fields
	protected StaticPage() {
	}

	@SuppressWarnings("NullAway.Init") // edit() fills the fields
	StaticPage(StaticPageForm form, Instant now) {
		edit(form, now);
	}

	long id() {
		return Objects.requireNonNull(this.id);
	}

	int version() {
		return this.version;
	}

	int position() {
		return this.position;
	}

	String slug() {
		return this.slug;
	}

	String title() {
		return this.title;
	}

	void edit(StaticPageForm form, Instant now) {
		this.slug = form.slug();
		this.position = form.position();
		this.title = form.title();
		this.description = form.description();
		this.body = form.body();
		this.updatedAt = now;
	}

}
