package org.intertitle.publication;

import jakarta.persistence.Embeddable;

/**
 * A link that an editor typed.
 *
 * @param label what is shown
 * @param href a path on this site, or an absolute address
 */
@Embeddable
public record Link(String label, String href) {
}
