package org.intertitle.media;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Where files become pictures: decoded, printed, cropped and stored, one at a time.
 */
@Component
class Studio {

	private static final int MOST_WAITING = 64;

	private static final int LONGEST_WAIT_SECONDS = 120;

	/** Pixels in memory are many times their file: one picture is enough at a time. */
	private final Semaphore turn = new Semaphore(1, true);

	private final PictureDecoder decoder;

	private final Darkroom darkroom;

	private final MediaStore store;

	Studio(Webp webp, Darkroom darkroom, MediaStore store) {
		this.decoder = new PictureDecoder(webp);
		this.darkroom = darkroom;
		this.store = store;
	}

	/**
	 * Does something with a file when its turn has come. What is in memory before that is
	 * no file yet.
	 * @throws PictureRefused if too many others are waiting
	 */
	<T> T inTurn(Supplier<T> work) {
		try {
			if (this.turn.getQueueLength() >= MOST_WAITING
					|| !this.turn.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
				throw new PictureRefused("Many pictures are coming in right now; send it again in a minute.");
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new PictureRefused("The program is just closing; send it again in a minute.", ex);
		}
		try {
			return work.get();
		}
		finally {
			this.turn.release();
		}
	}

	/**
	 * Makes all prints and crops of a file and stores them under a key.
	 * @param focus what crops keep; none for a guess
	 * @return what is known of it now
	 * @throws PictureRefused if it is no picture
	 */
	StoredFile develop(String key, byte[] original, @Nullable FocalPoint focus) {
		DecodedPicture picture = this.decoder.decode(original);
		CaptionSlip slip = CaptionSlip.of(picture.kind(), original);
		FocalPoint point = (focus != null) ? focus : FocalPoint.guess(picture.width(), picture.height());
		try {
			Map<String, byte[]> files = new HashMap<>(this.darkroom.prints(picture, slip.stamp()));
			this.darkroom.crops(picture, point, slip.stamp())
				.forEach((name, content) -> files.put(point.name() + "/" + name, content));
			files.put(MediaStore.ORIGINAL + picture.kind().extension(), original);
			this.store.put(key, files);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return new StoredFile(picture.kind(), original.length, picture.width(), picture.height(), point,
				Tint.of(picture.image()).sixDigits(), slip);
	}

	/**
	 * Makes the crops around a point when its turn has come, unless they are there.
	 * @throws PictureRefused if the file that was sent is no longer there, or too many
	 * others are waiting
	 */
	void crop(String key, FocalPoint point) {
		String folder = key + "/" + point.name();
		if (!this.store.has(folder)) {
			inTurn(() -> cropped(key, folder, point));
		}
	}

	private DecodedPicture cropped(String key, String folder, FocalPoint point) {
		try {
			byte[] original = this.store.original(key)
				.orElseThrow(() -> new PictureRefused("The file that was sent is missing; replace it."));
			DecodedPicture picture = this.decoder.decode(original);
			RightsStamp stamp = CaptionSlip.of(picture.kind(), original).stamp();
			this.store.put(folder, this.darkroom.crops(picture, point, stamp));
			return picture;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
