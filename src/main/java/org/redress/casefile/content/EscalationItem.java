package org.redress.casefile.content;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;
import org.redress.guarantee.Escalation;

/** The claim before the guarantor; {@code reserved} is the most that it can award. */
public record EscalationItem(
    String guarantor,
    Escalation.Ground ground,
    @Nullable String reason,
    Escalation.State state,
    long claimed,
    long reserved,
    String currency,
    @JsonUnwrapped Escalation.Times times,
    Escalation.@Nullable Award award) {

  static @Nullable EscalationItem of(@Nullable Escalation before) {
    return before == null
        ? null
        : new EscalationItem(
            before.guarantor(),
            before.ground(),
            before.reason(),
            before.state(),
            before.claimed(),
            before.reserved(),
            before.currency(),
            before.times(),
            before.award());
  }
}
