/**
 * Holds texts against each other, word by word.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.intertitle.compare;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
