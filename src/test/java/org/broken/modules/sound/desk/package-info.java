/** Owns something. */
@ApplicationModule(allowedDependencies = {"engine", "orders"})
package org.broken.modules.sound.desk;

import org.springframework.modulith.ApplicationModule;
