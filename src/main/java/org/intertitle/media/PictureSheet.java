package org.intertitle.media;

import java.util.List;

/**
 * All that the newsroom knows of a picture.
 *
 * @param row as in the list
 * @param saved what is said of it
 * @param uses where it is shown
 * @param editable whether whoever reads may change it
 * @param deletable whether whoever reads may delete it as it is used now
 */
record PictureSheet(PictureRow row, PictureForm saved, List<PictureUse> uses, boolean editable, boolean deletable) {

	public Picture picture() {
		return this.row.picture();
	}

	public List<Ratio> ratios() {
		return List.of(Ratio.values());
	}

	/** How a text names it. */
	public String markdown() {
		return PictureLine.of(picture());
	}

}
