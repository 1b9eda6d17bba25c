/**
 * Articles, and every reader page that lists them by film, person, series, author or
 * topic. Readers are served by {@code PublishedArticles} and its neighbours, editors by
 * {@code ArticleDesk}; the two meet only in the database.
 */
@NullMarked
@ApplicationModule(
		allowedDependencies = { "web", "structured", "account", "markdown", "publication", "media", "author", "film" })
package org.intertitle.article;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
