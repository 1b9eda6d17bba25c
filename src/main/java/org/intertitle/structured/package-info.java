/**
 * Schema.org's words for what a page shows, as plain records; the pages fill them in.
 * They have the properties that search engines read, and no others.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.intertitle.structured;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
