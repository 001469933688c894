/**
 * Money to the customer, refund or payout: through the payment provider, exactly once, whatever
 * crashes.
 */
@ApplicationModule(allowedDependencies = {"shared", "gate", "ledger", "orders", "policy", "tasks"})
@NullMarked
package org.redress.refunds;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
