/**
 * Turns Markdown into markup that is safe to print: Flexmark parses it, two independent
 * layers let nothing live through, and hostile text is refused.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "web")
package org.intertitle.markdown;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
