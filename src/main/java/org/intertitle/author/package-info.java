/**
 * Authors: the names under the articles, with their bios and portraits. An author is not
 * an account.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "web", "account", "markdown", "publication", "media" })
package org.intertitle.author;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
