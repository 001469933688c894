@ApplicationModule(allowedDependencies = {})
package org.broken.modules.unowned.policy;

import org.springframework.modulith.ApplicationModule;
