/**
 * Who may enter the newsroom, what each may do there, and the record of what was done.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "database", "web" })
package org.intertitle.account;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
