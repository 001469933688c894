/** The REST API {@code /v1}: authentication by key, idempotency, problems, imports. */
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "access",
      "policy",
      "orders",
      "evidence",
      "notifications",
      "refunds",
      "casefile",
      "engine",
      "sandboxprovider"
    })
@NullMarked
package org.redress.marketplace;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
