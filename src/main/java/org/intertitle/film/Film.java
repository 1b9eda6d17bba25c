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

	boolean isNew() {
		return this.id == null;
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

	@Nullable Long seriesId() {
		return this.seriesId;
	}

	List<Credit> credits() {
		return List.copyOf(this.credits);
	}

	/**
	 * Takes what an editor filled in.
	 * @param form the film
	 * @param place in a series, if it has one
	 * @param credits in billing order
	 */
	void edit(FilmForm form, Place place, List<Credit> credits) {
		this.slug = form.slug();
		this.title = form.title();
		this.originalTitle = form.originalTitle();
		this.year = form.year();
		this.countries = form.countries().toArray(String[]::new);
		this.languages = form.languages().toArray(String[]::new);
		this.genres = form.genres().toArray(String[]::new);
		this.runtimeMinutes = form.runtimeMinutes();
		this.synopsis = form.synopsis();
		this.posterId = form.posterId();
		this.imdbId = form.imdbId();
		stand(place);
		credit(credits);
	}

	/** Where a film stands in a series: both, or neither. */
	record Place(@Nullable Long series, @Nullable Integer position) {

		static final Place NONE = new Place(null, null);

	}

	void stand(Place place) {
		this.seriesId = place.series();
		this.seriesPosition = place.position();
	}

	Place place() {
		return new Place(this.seriesId, this.seriesPosition);
	}

	/** The rows are written anew only if they are others. */
	void credit(List<Credit> credits) {
		if (!this.credits.equals(credits)) {
			this.credits = new ArrayList<>(credits);
		}
	}

}
