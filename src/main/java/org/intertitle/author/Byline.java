package org.intertitle.author;

/**
 * One name under an article.
 *
 * @param slug the author's address
 * @param name as it is printed
 */
public record Byline(String slug, String name) {
}
