/**
 * The third party: guarantors and their terms, the cover reserved for an escalated claim, the
 * award, and what whoever paid gets back from whoever bears it.
 *
 * <p>Knows no claims: whoever escalates asks for a reservation and is told of the award.
 */
@ApplicationModule(
    allowedDependencies = {"shared", "access", "calendar", "ledger", "orders", "tasks", "refunds"})
@NullMarked
package org.redress.guarantee;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
