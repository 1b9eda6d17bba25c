package org.intertitle.demo;

import org.intertitle.media.PictureDetails;
import org.jspecify.annotations.Nullable;

/**
 * An entry of {@code demo/images.yml}.
 */
record DemoPicture(String file, String alt, @Nullable String caption, String credit, String licence) {

	PictureDetails details() {
		return new PictureDetails(this.alt, this.caption, this.credit, this.licence);
	}

}
