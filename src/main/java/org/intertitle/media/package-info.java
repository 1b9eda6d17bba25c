/**
 * Pictures: those that editors upload, and the covers that are drawn for whatever has
 * none.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "web", "account" })
package org.intertitle.media;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
