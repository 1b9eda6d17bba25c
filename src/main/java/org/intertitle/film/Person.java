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
 * Somebody who worked on a film.
 */
@Entity
class Person {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	@Version
	private int version;

	@Column(columnDefinition = "slug")
	private String slug;

	private String name;

	@SuppressWarnings("NullAway.Init") // JPA fills the fields
	protected Person() {
	}

	Person(String slug, String name) {
		this.slug = slug;
		this.name = name;
	}

	void edit(String slug, String name) {
		this.slug = slug;
		this.name = name;
	}

	long id() {
		return Objects.requireNonNull(this.id);
	}

	int version() {
		return this.version;
	}

	String name() {
		return this.name;
	}

	String slug() {
		return this.slug;
	}

}
