/**
 * Takes over orders with their past, thousands at a time: lines are kept first, and taken in the
 * background.
 */
@NullMarked
package org.redress.marketplace.imports;

import org.jspecify.annotations.NullMarked;
