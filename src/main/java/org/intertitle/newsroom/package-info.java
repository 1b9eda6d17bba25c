/**
 * The newsroom's own pages: the desk, the article form, revisions, the way to readers,
 * the calendar.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "web", "account", "compare", "redirect", "markdown", "publication", "media",
		"author", "film", "article" })
package org.intertitle.newsroom;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
