/**
 * Who acts and for whom: marketplaces, users of the desk, API keys, links for the parties of a
 * case.
 *
 * <p>Keeps hashes of secrets only.
 */
@ApplicationModule(allowedDependencies = "shared")
@NullMarked
package org.redress.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
