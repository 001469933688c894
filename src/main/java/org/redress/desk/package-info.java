/** The web pages of the operations staff, server-rendered. */
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "access",
      "ledger",
      "policy",
      "orders",
      "tasks",
      "evidence",
      "refunds",
      "guarantee",
      "claims",
      "notifications",
      "casefile",
      "engine"
    })
@NullMarked
package org.redress.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
