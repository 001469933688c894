/**
 * The read model: everything that happened to an order, in order, written from domain events only,
 * in the transaction of the event.
 *
 * <p>And the case file, which is put together from the modules below and signed.
 */
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "access",
      "policy",
      "orders",
      "evidence",
      "refunds",
      "guarantee",
      "ledger",
      "claims",
      "signing"
    })
@NullMarked
package org.redress.casefile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
