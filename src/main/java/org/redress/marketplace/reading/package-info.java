/**
 * Reads JSON strictly: every wrong, missing or unknown field is found and named, all of them at
 * once.
 */
@NullMarked
package org.redress.marketplace.reading;

import org.jspecify.annotations.NullMarked;
