/**
 * Notices to the parties: stored once per recipient and reason, in the recipient's language.
 *
 * <p>Written from domain events only, in the transaction of the event; sending comes later. They
 * tell what was decided elsewhere and decide nothing.
 */
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "access",
      "policy",
      "orders",
      "refunds",
      "guarantee",
      "claims"
    })
@NullMarked
package org.redress.notifications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
