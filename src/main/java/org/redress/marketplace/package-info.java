/**
 * The REST API {@code /v1}: authentication by key, idempotency, problems, imports, cases and their
 * money.
 */
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "gate",
      "signing",
      "audit",
      "access",
      "policy",
      "ledger",
      "orders",
      "tasks",
      "evidence",
      "refunds",
      "guarantee",
      "claims",
      "notifications",
      "casefile",
      "engine",
      "sandboxprovider"
    })
@NullMarked
package org.redress.marketplace;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
