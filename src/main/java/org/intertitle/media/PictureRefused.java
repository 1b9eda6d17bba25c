package org.intertitle.media;

/**
 * A file cannot be taken as a picture.
 */
public class PictureRefused extends RuntimeException {

	private final String sentence;

	PictureRefused(String sentence) {
		super(sentence);
		this.sentence = sentence;
	}

	PictureRefused(String sentence, Throwable cause) {
		super(sentence, cause);
		this.sentence = sentence;
	}

	/**
	 * Why not.
	 * @return one sentence for whoever sent the file
	 */
	public String sentence() {
		return this.sentence;
	}

}
