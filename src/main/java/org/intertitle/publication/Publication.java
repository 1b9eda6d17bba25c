package org.intertitle.publication;

import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import org.hibernate.annotations.ListIndexBase;
import org.jspecify.annotations.Nullable;

/**
 * The one row of settings.
 */
@Entity
class Publication {

	static final int ONLY = 1;

	@Id
	private int id = ONLY;

	@Version
	private int version;

	private String name = "";

	private String tagline = "";

	private String mission = "";

	private String accent = "";

	private @Nullable Long logoId;

	private String language = "";

	private String timeZone = "";

	private RatingScale ratingScale;

	@ElementCollection
	@CollectionTable(name = "navigation_link", joinColumns = @JoinColumn(name = "publication_id"))
	@OrderColumn(name = "position")
	@ListIndexBase(1)
	private List<Link> navigation = new ArrayList<>();

	@ElementCollection
	@CollectionTable(name = "social_link", joinColumns = @JoinColumn(name = "publication_id"))
	@OrderColumn(name = "position")
	@ListIndexBase(1)
	private List<Link> social = new ArrayList<>();

	@SuppressWarnings("NullAway.Init") // JPA fills the fields
	protected Publication() {
	}

	int version() {
		return this.version;
	}

	/** The settings as they are now. */
	PublicationForm form() {
		return new PublicationForm(this.name, this.tagline, this.mission, this.accent, this.logoId, this.language,
				this.timeZone, this.ratingScale, List.copyOf(this.navigation), List.copyOf(this.social));
	}

	void edit(PublicationForm form) {
		this.name = form.name();
		this.tagline = form.tagline();
		this.mission = form.mission();
		this.accent = form.accent();
		this.logoId = form.logoId();
		this.language = form.language();
		this.timeZone = form.timeZone();
		this.ratingScale = form.ratingScale();
		replace(this.navigation, form.navigation());
		replace(this.social, form.social());
	}

	/** A list that is the same is left alone, so that it makes no new version. */
	private static void replace(List<Link> links, List<Link> wanted) {
		if (!List.copyOf(links).equals(wanted)) {
			links.clear();
			links.addAll(wanted);
		}
	}

}
