/** Owns something. */
@ApplicationModule(allowedDependencies = "desk :: pages")
package org.broken.modules.uphill.engine;

import org.springframework.modulith.ApplicationModule;
