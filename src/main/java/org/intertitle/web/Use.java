package org.intertitle.web;

/**
 * A place where a record of the newsroom is used.
 *
 * @param href where that place is edited
 * @param title what it is called; may be blank
 * @param status what readers have of it, such as "Published"
 */
public record Use(String href, String title, String status) {
}
