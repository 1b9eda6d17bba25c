package org.intertitle.web;

/**
 * What was typed cannot be kept, as only the database could tell.
 */
public class FormRefused extends RuntimeException {

	private final String field;

	/**
	 * @param field by the id of its control
	 * @param sentence what is wrong and, if it can be said, what would be right
	 */
	public FormRefused(String field, String sentence) {
		super(sentence);
		this.field = field;
	}

	/**
	 * Notes what is wrong.
	 * @param check of the form that was sent
	 */
	public void noteIn(FieldCheck check) {
		check.wrong(this.field, String.valueOf(getMessage()));
	}

}
