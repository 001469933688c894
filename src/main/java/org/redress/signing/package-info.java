/**
 * The key pair of this installation: signs what is handed out, and publishes what it can be checked
 * with.
 *
 * <p>Knows nothing of what it signs.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.redress.signing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
