/** Owns something. */
@ApplicationModule(allowedDependencies = "policy")
package org.broken.modules.internal.orders;

import org.springframework.modulith.ApplicationModule;
