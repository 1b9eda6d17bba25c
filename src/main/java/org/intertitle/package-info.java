/**
 * The program's entry.
 */
@NullMarked
package org.intertitle;

import org.jspecify.annotations.NullMarked;
