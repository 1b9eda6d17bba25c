package org.intertitle.media;

import java.util.Optional;

import org.springframework.stereotype.Component;

/**
 * Leads from the addresses that a picture had, before its file was replaced or its focal
 * point moved, to those that it has now.
 */
@Component
class FormerAddresses {

	private final Images images;

	private final Studio studio;

	FormerAddresses(Images images, Studio studio) {
		this.images = images;
		this.studio = studio;
	}

	/** Finds a print of about the same width, unless the address is of today. */
	Optional<String> ofPrint(String key, int width, String type) {
		return this.images.findByAnyKey(key)
			.map(Image::picture)
			.filter((picture) -> !picture.key().equals(key))
			.map((picture) -> picture.nearest(width, type));
	}

	/** Finds a crop of the same shape and about the same width, unless it is that one. */
	Optional<String> ofCrop(String key, String point, String crop, String type) {
		int dash = crop.indexOf('-');
		int width = Integer.parseInt(crop.substring(dash + 1));
		String asked = "/media/" + key + "/" + point + "/" + crop + "." + type;
		return Ratio.of(crop.substring(0, dash))
			.flatMap((ratio) -> this.images.findByAnyKey(key)
				.map((image) -> image.picture().nearest(ratio, width, type)))
			.filter((address) -> !address.equals(asked));
	}

	/**
	 * Makes the crops around a point if it is the picture's, and they are not there.
	 * @return whether they are there now
	 */
	boolean makeCrops(String key, String point) {
		Optional<Image> image = this.images.findByAnyKey(key)
			.filter((known) -> known.key().equals(key) && known.focus().name().equals(point));
		try {
			image.ifPresent((known) -> this.studio.crop(known.key(), known.focus()));
		}
		catch (PictureRefused ex) {
			return false;
		}
		return image.isPresent();
	}

}
