/** Owns something. */
@ApplicationModule(allowedDependencies = "desk")
package org.broken.modules.uphill.orders;

import org.springframework.modulith.ApplicationModule;
