/** Guarantors and recoveries over the API: the terms, and what whoever paid gets back. */
@NullMarked
package org.redress.marketplace.guarantee;

import org.jspecify.annotations.NullMarked;
