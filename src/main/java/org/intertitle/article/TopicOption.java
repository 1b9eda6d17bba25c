package org.intertitle.article;

/**
 * A topic that may be meant.
 *
 * @param slug its address
 * @param label its name, as it is typed
 * @param articles how many have it, published or not
 */
public record TopicOption(String slug, String label, long articles) {
}
