/**
 * The program's own Postgres, started when nobody names another one.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.intertitle.database;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
