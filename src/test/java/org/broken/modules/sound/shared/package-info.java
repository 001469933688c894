/** Owns something. */
@ApplicationModule(allowedDependencies = {})
package org.broken.modules.sound.shared;

import org.springframework.modulith.ApplicationModule;
