package org.redress.policy;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.redress.policy.Decision.MatchedRule;
import org.redress.policy.Decision.Undecided;

/**
 * How a question came out; without a value it is undecided. Inputs and outputs are in alphabetical
 * order.
 */
record Finding<T>(
    String table,
    Map<String, Object> inputs,
    List<MatchedRule> matchedRules,
    Map<String, Object> outputs,
    @Nullable T value,
    @Nullable Undecided undecided,
    Map<String, String> explanation) {}
