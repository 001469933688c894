/**
 * The kinds of case, a folder each: what is known of such a case, what its tables are asked, and
 * what follows. A kind knows {@code claims} and what lies below, never another kind; nobody knows a
 * kind.
 */
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "policy",
      "orders",
      "evidence",
      "refunds",
      "guarantee",
      "claims"
    })
@NullMarked
package org.redress.kinds;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
