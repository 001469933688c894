/** Owns something. */
@ApplicationModule(allowedDependencies = "orders")
package org.broken.modules.cyclic.policy;

import org.springframework.modulith.ApplicationModule;
