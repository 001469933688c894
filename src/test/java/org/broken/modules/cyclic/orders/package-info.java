/** Owns something. */
@ApplicationModule(allowedDependencies = "policy")
package org.broken.modules.cyclic.orders;

import org.springframework.modulith.ApplicationModule;
