package org.intertitle.author;

/**
 * An author who may be meant.
 *
 * @param slug the author's address
 * @param name as it is printed
 * @param label what to type to mean this one: the name, and the slug where two have the
 * same
 * @param role such as "Editor"; may be blank
 * @param articles how many name them, published or not
 */
public record AuthorOption(String slug, String name, String label, String role, long articles) {
}
