package org.intertitle.media;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a stored picture.
 */
@Entity
class Image {

	@Id
	private long id;

	@Version
	private int version;

	private String key;

	private int width;

	private int height;

	@Column(name = "focus_x")
	private int focusX;

	@Column(name = "focus_y")
	private int focusY;

	private String tint;

	private String alt;

	private @Nullable String caption;

	private @Nullable String credit;

	private @Nullable String licence;

	private @Nullable String fileName;

	@Enumerated(EnumType.STRING)
	private PictureKind kind;

	private int bytes;

	private @Nullable Long uploadedBy;

	@SuppressWarnings("NullAway.Init") // JPA fills the fields
	protected Image() {
	}

	long id() {
		return this.id;
	}

	String key() {
		return this.key;
	}

	int version() {
		return this.version;
	}

	FocalPoint focus() {
		return new FocalPoint(this.focusX, this.focusY);
	}

	PictureDetails details() {
		return new PictureDetails(this.alt, this.caption, this.credit, this.licence);
	}

	boolean isOf(long account) {
		return this.uploadedBy != null && this.uploadedBy == account;
	}

	/** In words that still say something when it has gone. */
	String title() {
		String words = (this.fileName != null) ? this.fileName : this.alt;
		return words.isBlank() ? "without a name" : words;
	}

	void describe(PictureDetails details) {
		this.alt = details.alt();
		this.caption = details.caption();
		this.credit = details.credit();
		this.licence = details.licence();
	}

	void focus(FocalPoint point) {
		this.focusX = point.x();
		this.focusY = point.y();
	}

	/** Shows another file from now on; what was said of it stays. */
	void show(String key, @Nullable String fileName, StoredFile file) {
		this.key = key;
		this.width = file.width();
		this.height = file.height();
		this.tint = file.tint();
		this.kind = file.kind();
		this.bytes = file.bytes();
		this.fileName = (fileName != null) ? fileName : this.fileName;
		describe(file.slip().complete(details()));
	}

	Picture picture() {
		return new Picture(this.id, this.key, this.width, this.height, focus(), this.tint, this.alt, this.caption,
				this.credit, this.licence);
	}

}
