package org.intertitle.structured;

/**
 * A page about somebody (https://schema.org/ProfilePage).
 *
 * @param url the page
 * @param mainEntity whom it is about
 */
public record ProfilePage(String url, Person mainEntity) implements Thing {
}
