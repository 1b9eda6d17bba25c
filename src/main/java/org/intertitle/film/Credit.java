package org.intertitle.film;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * A job that a person did in a film.
 */
@Embeddable
record Credit(String job, long personId, @Nullable String characterName) {
}
