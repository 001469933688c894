/** Owns something. */
@ApplicationModule(allowedDependencies = {})
package org.broken.modules.undeclared.policy;

import org.springframework.modulith.ApplicationModule;
