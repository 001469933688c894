/** Owns something. */
@ApplicationModule(allowedDependencies = {"orders", "shared"})
package org.broken.modules.sound.engine;

import org.springframework.modulith.ApplicationModule;
