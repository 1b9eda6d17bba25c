package org.intertitle.film;

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
import org.jspecify.annotations.Nullable;

@Entity
class Film {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	@Version
	private int version;

	@Column(columnDefinition = "slug")
	private String slug;

	private String title = "";

	private @Nullable String originalTitle;

	private int year;

	private String[] countries = {};

	private String[] languages = {};

	private String[] genres = {};

	private @Nullable Integer runtimeMinutes;

	private String synopsis = "";

	private @Nullable Long posterId;

	private @Nullable Long seriesId;

	private @Nullable Integer seriesPosition;

	private @Nullable String imdbId;

	@ElementCollection
	@CollectionTable(name = "credit", joinColumns = @JoinColumn(name = "film_id"))
	@OrderColumn(name = "position")
	@ListIndexBase(1)
	private List<Credit> credits = new ArrayList<>();

	@SuppressWarnings("NullAway.Init") // JPA fills the fields
	protected Film() {
	}

	Film(String slug) {
		this.slug = slug;
	}

	long id() {
		return Objects.requireNonNull(this.id);
	}

	void edit(FilmForm form, @Nullable Long seriesId, List<Credit> credits) {
		this.title = form.title();
		this.originalTitle = form.originalTitle();
		this.year = form.year();
		this.countries = form.countries().toArray(String[]::new);
		this.languages = form.languages().toArray(String[]::new);
		this.genres = form.genres().toArray(String[]::new);
		this.runtimeMinutes = form.runtimeMinutes();
		this.synopsis = form.synopsis();
		this.posterId = form.posterId();
		this.seriesId = seriesId;
		this.seriesPosition = form.seriesPosition();
		this.imdbId = form.imdbId();
		this.credits = new ArrayList<>(credits);
	}

}
