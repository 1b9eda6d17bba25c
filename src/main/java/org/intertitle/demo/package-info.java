/**
 * The demonstration publication, which enters through the doors that editors use.
 */
@NullMarked
@ApplicationModule(
		allowedDependencies = { "web", "markdown", "publication", "media", "author", "film", "article", "database" })
package org.intertitle.demo;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
