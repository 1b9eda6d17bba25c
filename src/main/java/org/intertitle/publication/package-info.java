/**
 * The publication itself: its name and settings, the notes it repeats around its
 * articles, its fixed pages.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "web", "structured", "account", "markdown", "media" })
package org.intertitle.publication;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
