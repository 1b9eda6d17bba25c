/**
 * The program's own Postgres, started when nobody names another one, and whether the
 * database can be asked at the moment, whosever it is.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.intertitle.database;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
