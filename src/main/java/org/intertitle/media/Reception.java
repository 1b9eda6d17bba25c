package org.intertitle.media;

import java.util.Arrays;
import java.util.Optional;

import org.intertitle.account.SignedIn;
import org.intertitle.web.Fingerprint;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Where files come in, as new pictures or in place of old ones. Nothing here is within a
 * transaction for as long as a picture takes, so that many who wait hold no connections.
 */
@Component
class Reception {

	private static final int KEY_BYTES = 12;

	private final Studio studio;

	private final MediaStore store;

	private final Images images;

	private final MediaDesk desk;

	Reception(Studio studio, MediaStore store, Images images, MediaDesk desk) {
		this.studio = studio;
		this.store = store;
		this.images = images;
		this.desk = desk;
	}

	/**
	 * Takes a picture in, unless it is there.
	 * @param details what is to be said of a new one; what is left open is taken from the
	 * file
	 * @throws PictureRefused if the file is no picture
	 */
	Picture add(Upload upload, PictureDetails details, @Nullable SignedIn who) {
		return this.studio.inTurn(() -> add(upload, upload.read(), details, who));
	}

	private Picture add(Upload upload, byte[] original, PictureDetails details, @Nullable SignedIn who) {
		for (int number = 0;; number++) {
			String key = key(original, number);
			Optional<Image> known = this.images.findByAnyKey(key);
			if (known.isEmpty()) {
				return takeIn(key, upload, original, details, who);
			}
			if (known.get().key().equals(key)) {
				if (!this.store.has(key)) {
					this.studio.develop(key, original, known.get().focus());
				}
				return known.get().picture();
			}
		}
	}

	private Picture takeIn(String key, Upload upload, byte[] original, PictureDetails details, @Nullable SignedIn who) {
		StoredFile file = this.studio.develop(key, original, null);
		PictureDetails said = file.slip().complete(details);
		this.images.add(key, file.width(), file.height(), file.focus().x(), file.focus().y(), file.tint(), said.alt(),
				said.caption(), said.credit(), said.licence(), upload.name(), file.kind().name(), file.bytes(),
				(who != null) ? who.id() : null);
		return this.images.findByAnyKey(key).orElseThrow().picture();
	}

	/**
	 * Shows another file in place of a picture's, wherever that is shown.
	 * @return false if it is the same file
	 * @throws PictureRefused if the file is no picture
	 */
	boolean replace(long id, Upload upload, SignedIn who) {
		Image image = this.desk.editable(id, who);
		return this.studio.inTurn(() -> replace(image, upload, upload.read(), who));
	}

	private boolean replace(Image image, Upload upload, byte[] original, SignedIn who) {
		for (int number = 0;; number++) {
			String key = key(original, number);
			if (key.equals(image.key())) {
				return false;
			}
			Optional<Image> known = this.images.findByAnyKey(key);
			if (known.isEmpty() || known.get().id() == image.id()) {
				StoredFile file = this.studio.develop(key, original, image.focus());
				this.desk.replace(image.id(), key, upload.name(), file, who);
				return true;
			}
		}
	}

	/** Makes the crops around a point, if they are to be others than before. */
	void crop(long id, FocalPoint focus, SignedIn who) {
		this.studio.crop(this.desk.editable(id, who).key(), focus);
	}

	/**
	 * A key for a file. There is more than one, because a key that a picture had before
	 * its file was replaced is never another's.
	 * @param number from 0
	 */
	private static String key(byte[] original, int number) {
		if (number == 0) {
			return Fingerprint.hex(original, KEY_BYTES);
		}
		byte[] fingerprint = Fingerprint.of(original);
		byte[] numbered = Arrays.copyOf(fingerprint, fingerprint.length + 1);
		numbered[fingerprint.length] = (byte) number;
		return Fingerprint.hex(numbered, KEY_BYTES);
	}

}
