/**
 * What every page needs and no feature owns: addresses, paging, security headers, error
 * pages, the clock.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.intertitle.web;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
