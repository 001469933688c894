/** Owns something. */
@ApplicationModule(allowedDependencies = {})
package org.broken.modules.internal.policy;

import org.springframework.modulith.ApplicationModule;
