/**
 * What programs read of the publication: feeds, sitemaps, articles as Markdown, and word
 * of what is new.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "web", "markdown", "publication", "media", "author", "film", "article" })
package org.intertitle.feed;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
