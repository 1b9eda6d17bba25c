/**
 * The front page, the sections and the archive.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "web", "structured", "publication", "media", "film", "article" })
package org.intertitle.front;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
