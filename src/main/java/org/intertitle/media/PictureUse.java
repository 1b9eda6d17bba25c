package org.intertitle.media;

import org.jspecify.annotations.Nullable;

/**
 * A place that shows a picture.
 *
 * @param record the id of what it belongs to; none if it has none yet
 * @param label what that is called
 * @param isPublic whether readers see it there
 */
record PictureUse(PicturePlace place, @Nullable Long record, @Nullable String label, boolean isPublic) {

	/** Where it can be changed, if it is in a record. */
	public @Nullable String address() {
		return (this.record != null) ? this.place.address(this.record) : null;
	}

	public String title() {
		return (this.label == null || this.label.isBlank()) ? "without a title" : this.label;
	}

	/** The same without the name of something that not everybody may know of. */
	PictureUse discreet() {
		return this.isPublic ? this : new PictureUse(this.place, null, "not public yet", false);
	}

}
