/**
 * The embedded default: PostgreSQL and a Zeebe broker started beside the application, credentials,
 * the installation's key, sample orders, and the command that verifies the audit trail.
 */
@ApplicationModule(allowedDependencies = {"shared", "signing", "audit", "access", "policy"})
@NullMarked
package org.redress.local;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
