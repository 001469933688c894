/**
 * Policy editions, the questions asked of the decision tables and their typed answers, and every
 * decision stored with its inputs, matched rules, edition and explanation.
 *
 * <p>Evaluates in process and strictly; knows nothing of orders or cases beyond their ids.
 */
@ApplicationModule(allowedDependencies = "shared")
@NullMarked
package org.redress.policy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
