package org.intertitle.article;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * A line {@code Related article: address} of a body.
 *
 * @param address as it was written
 * @param targetId the article at that address; none for an address elsewhere
 */
@Embeddable
record RelatedLink(String address, @Nullable Long targetId) {
}
