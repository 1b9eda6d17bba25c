package org.intertitle.media;

/**
 * A file cannot be taken as a picture. The message is one sentence for whoever sent it.
 */
public class PictureRefused extends RuntimeException {

	PictureRefused(String message) {
		super(message);
	}

	PictureRefused(String message, Throwable cause) {
		super(message, cause);
	}

}
