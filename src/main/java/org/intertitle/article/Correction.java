package org.intertitle.article;

import java.time.LocalDate;

import jakarta.persistence.Embeddable;

/**
 * A dated note that tells readers what was wrong.
 *
 * @param correctedOn when it was mended
 * @param text what was wrong and what is right, one paragraph of Markdown
 */
@Embeddable
public record Correction(LocalDate correctedOn, String text) {
}
