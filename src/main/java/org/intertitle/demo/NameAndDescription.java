package org.intertitle.demo;

/**
 * An entry of {@code demo/topics.yml} or {@code demo/series.yml}.
 */
record NameAndDescription(String name, String description) {
}
