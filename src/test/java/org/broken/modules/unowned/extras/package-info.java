/** Owns something. */
@ApplicationModule(allowedDependencies = {})
package org.broken.modules.unowned.extras;

import org.springframework.modulith.ApplicationModule;
