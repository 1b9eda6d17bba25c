package org.intertitle.demo;

import java.util.List;

import org.intertitle.publication.Link;
import org.jspecify.annotations.Nullable;

/**
 * An entry of {@code demo/authors.yml}.
 */
record DemoAuthor(String slug, String name, String role, String bio, @Nullable String portrait,
		@Nullable List<Link> links) {
}
