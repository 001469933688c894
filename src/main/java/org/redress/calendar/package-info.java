/** Business days. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.redress.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
