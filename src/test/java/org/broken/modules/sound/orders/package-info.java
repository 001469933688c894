/** Owns something. */
@ApplicationModule(allowedDependencies = "shared")
package org.broken.modules.sound.orders;

import org.springframework.modulith.ApplicationModule;
