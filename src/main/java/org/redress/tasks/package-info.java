/**
 * Work for people: what waits, until when, who has it in hand, who must not have it, and how it
 * ended.
 *
 * <p>Decides nothing of what it is about; who asked for the work is told by events and acts itself.
 */
@ApplicationModule(allowedDependencies = "shared")
@NullMarked
package org.redress.tasks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
