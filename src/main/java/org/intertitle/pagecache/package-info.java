/**
 * Readers' pages as bytes: kept in memory, answered before any servlet is asked, and out
 * of date with the records that they were made from.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "database", "web" })
package org.intertitle.pagecache;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
