package org.intertitle.media;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a stored picture.
 */
@Entity
class Image {

	@Id
	private long id;

	private String key;

	private int width;

	private int height;

	private String tint;

	private String alt;

	private @Nullable String caption;

	private @Nullable String credit;

	private @Nullable String licence;

	@SuppressWarnings("NullAway.Init")
	protected Image() {
	}

	Picture picture() {
		return new Picture(this.id, this.key, this.width, this.height, this.tint, this.alt, this.caption, this.credit,
				this.licence);
	}

}
