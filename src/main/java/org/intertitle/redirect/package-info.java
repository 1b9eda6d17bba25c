/**
 * Where old addresses lead, and which addresses readers asked for in vain.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "web", "account" })
package org.intertitle.redirect;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
