package org.intertitle.article;

import org.jspecify.annotations.Nullable;

/**
 * Something that the check before publishing found.
 *
 * @param must whether it keeps the article from being published; else an editor may
 * decide to live with it
 * @param field the form's field where it can be mended
 * @param sentence what to do
 * @param record the address of the record where it can be mended, if it is not in the
 * article
 */
public record Finding(boolean must, String field, String sentence, @Nullable String record) {
}
