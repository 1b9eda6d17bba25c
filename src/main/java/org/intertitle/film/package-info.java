/**
 * Films, the people who made them, the credits that tie the two, and series of films.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "web", "account", "markdown", "publication", "media" })
package org.intertitle.film;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
