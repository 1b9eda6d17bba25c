/**
 * Readers' search: articles, films, people and authors by their words.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "web", "publication", "article" })
package org.intertitle.search;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
