package org.intertitle.article;

import java.util.Objects;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/**
 * An editor's tag.
 */
@Entity
class Topic {

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
	protected Topic() {
	}

	Topic(String slug, String name, String description) {
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

	void edit(String slug, String name, String description) {
		this.slug = slug;
		this.name = name;
		this.description = description;
	}

	/** What this topic lacks is taken from another that means the same. */
	void completeFrom(Topic other) {
		this.description = this.description.isBlank() ? other.description : this.description;
	}

}
