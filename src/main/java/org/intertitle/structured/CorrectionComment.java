package org.intertitle.structured;

import java.time.LocalDate;

/**
 * What has been put right in an article (https://schema.org/CorrectionComment).
 *
 * @param text without markup
 * @param datePublished when
 */
public record CorrectionComment(String text, LocalDate datePublished) implements Thing {
}
