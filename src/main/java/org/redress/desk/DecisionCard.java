package org.redress.desk;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redress.policy.Decision.MatchedRule;

/** One decision as a person reads it: what it means first, then what it rests on. */
public record DecisionCard(
    String title,
    Instant at,
    int edition,
    String hash,
    @Nullable String undecided,
    @Nullable String agent,
    @Nullable String customer,
    @Nullable String merchant,
    List<Fact> inputs,
    List<MatchedRule> rules,
    List<Fact> outputs) {

  public record Fact(String name, String value) {}
}
