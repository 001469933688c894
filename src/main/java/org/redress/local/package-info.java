/**
 * The embedded default: PostgreSQL and a Zeebe broker started beside the application, credentials,
 * sample orders.
 */
@ApplicationModule(allowedDependencies = {"shared", "access", "policy"})
@NullMarked
package org.redress.local;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
