/**
 * The only module that imports the Zeebe client: deploys the models, sends triggers through the
 * outbox, runs the workers, maps business time to the broker's.
 */
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "gate",
      "access",
      "orders",
      "tasks",
      "refunds",
      "guarantee",
      "claims"
    })
@NullMarked
package org.redress.engine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
