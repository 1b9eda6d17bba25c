package org.intertitle.structured;

import java.time.LocalDate;

/**
 * A trailer (https://schema.org/VideoObject).
 *
 * @param name its title
 * @param description of what it is the trailer
 * @param thumbnailUrl a still
 * @param uploadDate when it appeared
 * @param embedUrl its player
 */
public record VideoObject(String name, String description, String thumbnailUrl, LocalDate uploadDate,
		String embedUrl) implements Thing {
}
