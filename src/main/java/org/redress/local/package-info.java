/**
 * The embedded default: PostgreSQL and a Zeebe broker started beside the application, credentials,
 * the installation's key, sample orders, the commands that verify the audit trail and case files,
 * and those of the installation's operator.
 */
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "signing",
      "audit",
      "access",
      "policy",
      "guarantee",
      "casefile"
    })
@NullMarked
package org.redress.local;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
