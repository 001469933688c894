/**
 * The read model: everything that happened to an order, in order.
 *
 * <p>Written from domain events only, in the transaction of the event.
 */
@ApplicationModule(allowedDependencies = "shared")
@NullMarked
package org.redress.casefile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
