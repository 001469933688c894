package org.redress.policy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One evaluation of one table, as stored: what was asked, which rules matched, what came out, and a
 * plain sentence for each party (keys {@code CUSTOMER}, {@code MERCHANT}, {@code AGENT}).
 */
public record Decision(
    UUID id,
    Instant at,
    String table,
    int edition,
    String editionHash,
    Map<String, Object> inputs,
    List<MatchedRule> matchedRules,
    Map<String, Object> outputs,
    @Nullable Undecided undecided,
    Map<String, String> explanation) {

  /** Row of the table: id in the model, place counted from 1, the row's annotation. */
  public record MatchedRule(String id, int index, String text) {}

  /** Why a table gave no usable answer. */
  public enum Undecided {
    NO_SUCH_TABLE,
    MISSING_INPUT,
    NO_RULE,
    SEVERAL_RULES,
    NULL_OUTPUT,
    UNUSABLE_OUTPUT,
    FEEL_WARNING,
    FAILED
  }
}
