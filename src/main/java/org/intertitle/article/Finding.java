package org.intertitle.article;

/**
 * Something that the check before publishing found.
 *
 * @param must whether it keeps the article from being published; else an editor may
 * decide to live with it
 * @param field the form's field where it can be mended
 * @param sentence what to do
 */
public record Finding(boolean must, String field, String sentence) {
}
