package org.intertitle.author;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import org.hibernate.annotations.ListIndexBase;
import org.intertitle.publication.Link;
import org.jspecify.annotations.Nullable;

@Entity
class Author {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	@Version
	private int version;

	@Column(columnDefinition = "slug")
	private String slug;

	private String name;

	private String role;

	private String bio;

	private @Nullable Long portraitId;

	@ElementCollection
	@CollectionTable(name = "author_link", joinColumns = @JoinColumn(name = "author_id"))
	@OrderColumn(name = "position")
	@ListIndexBase(1)
	private List<Link> links;

	@SuppressWarnings("NullAway.Init") // JPA fills the fields
	protected Author() {
	}

	@SuppressWarnings("NullAway.Init") // edit() fills the fields
	Author(AuthorForm form) {
		this.links = new ArrayList<>();
		edit(form);
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

	void edit(AuthorForm form) {
		this.slug = form.slug();
		this.name = form.name();
		this.role = form.role();
		this.bio = form.bio();
		this.portraitId = form.portraitId();
		if (!this.links.equals(form.links())) {
			this.links = new ArrayList<>(form.links());
		}
	}

	/** What this author lacks is taken from another record of the same person. */
	void completeFrom(Author other) {
		this.role = this.role.isBlank() ? other.role : this.role;
		this.bio = this.bio.isBlank() ? other.bio : this.bio;
		this.portraitId = (this.portraitId != null) ? this.portraitId : other.portraitId;
		if (this.links.isEmpty()) {
			this.links = new ArrayList<>(other.links);
		}
	}

}
