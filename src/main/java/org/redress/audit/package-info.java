/**
 * The audit trail: every domain event in a hash chain per marketplace, its head signed and kept
 * outside of the database as well, and what verifies both.
 *
 * <p>Only ever added to; holds no personal data in clear.
 */
@ApplicationModule(allowedDependencies = {"shared", "signing"})
@NullMarked
package org.redress.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
