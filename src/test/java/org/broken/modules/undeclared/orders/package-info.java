/** Owns something. */
@ApplicationModule(allowedDependencies = {})
package org.broken.modules.undeclared.orders;

import org.springframework.modulith.ApplicationModule;
