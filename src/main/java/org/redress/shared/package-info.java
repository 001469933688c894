/**
 * The few words every module speaks: ids, actor, domain event, the two clocks, the tenant of a
 * transaction.
 *
 * <p>Depends on nothing; holds no rule of any capability.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.redress.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
