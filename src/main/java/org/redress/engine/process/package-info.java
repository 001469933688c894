/**
 * What the process of an order is told, what it carries, and the way it took, as PostgreSQL knows
 * it.
 */
@NullMarked
package org.redress.engine.process;

import org.jspecify.annotations.NullMarked;
