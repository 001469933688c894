/**
 * Evidence in cases: typed items with their facts, words and files, who added them and who may see
 * them.
 *
 * <p>Keeps what was given as it was given; nothing is changed or removed, only checked.
 */
@ApplicationModule(allowedDependencies = {"shared", "gate"})
@NullMarked
package org.redress.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
