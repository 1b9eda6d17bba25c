package org.intertitle.publication;

import org.intertitle.web.Html;

/**
 * A fixed page as readers see it.
 *
 * @param slug its address
 * @param title its heading
 * @param description for search engines
 * @param text its text
 */
public record FixedPage(String slug, String title, String description, Html text) {
}
