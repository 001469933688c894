/**
 * Tells external guarantors of their cases by signed HTTP: kept with the change it tells of, sent
 * after the commit, in order for each case, at least once.
 */
@NullMarked
package org.redress.marketplace.callbacks;

import org.jspecify.annotations.NullMarked;
