/**
 * The dispute: from its opening over the merchant's answer, the weighing of proof and the ruling to
 * its end.
 *
 * <p>Tables rule, people where tables do not; a claim's row is the truth, its process only drives
 * it.
 */
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "access",
      "policy",
      "calendar",
      "orders",
      "evidence",
      "tasks",
      "refunds",
      "guarantee"
    })
@NullMarked
package org.redress.claims;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
