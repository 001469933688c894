/** Owns something. */
@ApplicationModule(allowedDependencies = {})
package org.broken.modules.uphill.desk;

import org.springframework.modulith.ApplicationModule;
