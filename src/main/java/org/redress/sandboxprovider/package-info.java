/**
 * The payment provider of a sandbox: a stranger that happens to live in the same process, with its
 * own words, books and connections.
 *
 * <p>Outside a sandbox it does not exist.
 */
@ApplicationModule(allowedDependencies = {"shared", "access", "refunds"})
@NullMarked
package org.redress.sandboxprovider;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
