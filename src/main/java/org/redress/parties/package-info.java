/**
 * The pages by which customer and merchant follow their case and act in it, in their own language.
 *
 * <p>Shows and does what the one link that was opened is for; knows no accounts.
 */
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "gate",
      "access",
      "policy",
      "orders",
      "evidence",
      "refunds",
      "guarantee",
      "claims",
      "notifications",
      "casefile"
    })
@NullMarked
package org.redress.parties;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
