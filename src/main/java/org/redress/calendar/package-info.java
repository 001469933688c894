/**
 * Business days: which days count somewhere, and when so many of them have passed.
 *
 * <p>Knows weekends and public holidays, and nothing of what is due.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.redress.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
