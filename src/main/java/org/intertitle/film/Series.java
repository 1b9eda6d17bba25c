package org.intertitle.film;

import java.util.Objects;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/**
 * A franchise: films in order.
 */
@Entity
class Series {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	@Version
	private int version;

	@Column(columnDefinition = "slug")
	private String slug;

	private String name;

	private String description;

	@SuppressWarnings("NullAway.Init") // JPA fills the fields
	protected Series() {
	}

	Series(String slug, String name, String description) {
		this.slug = slug;
		this.name = name;
		this.description = description;
	}

	void edit(String slug, String name, String description) {
		this.slug = slug;
		this.name = name;
		this.description = description;
	}

	long id() {
		return Objects.requireNonNull(this.id);
	}

	int version() {
		return this.version;
	}

	String slug() {
		return this.slug;
	}

	String name() {
		return this.name;
	}

	String description() {
		return this.description;
	}

}
