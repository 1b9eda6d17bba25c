package org.intertitle.feed;

/**
 * Word that there is something new at an address, or no longer anything.
 *
 * @param id of the row
 * @param articleId whose address it is or was
 * @param kind of the article
 * @param slug the address
 * @param elsewhere whether the article has its one address on another site
 */
record Announcement(long id, long articleId, String kind, String slug, boolean elsewhere) {
}
