/**
 * The order from its contract to the end of its guarantee: merchants, delivery promise, what
 * carriers and parties reported, what was paid.
 *
 * <p>Decides by facts and clock alone; what is due next is told to the process by {@link
 * org.redress.orders.Watch}.
 */
@ApplicationModule(allowedDependencies = {"shared", "access", "policy"})
@NullMarked
package org.redress.orders;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
