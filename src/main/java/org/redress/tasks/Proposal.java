package org.redress.tasks;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redress.shared.CaseId;
import org.redress.shared.OrderId;

/**
 * An act that moves money or who bears it: done, or waiting for a second person. Amounts are minor
 * units of {@code currency}, instants business time.
 *
 * @param summed this one with all that counts together with it
 * @param hand the accounts that may have been behind the proposer when it proposed
 * @param until when it can no longer be confirmed
 * @param second who confirmed or rejected it; null where the first person was enough
 */
public record Proposal(
    ProposalId id,
    ProposalKind kind,
    String subject,
    OrderId order,
    @Nullable CaseId caseId,
    long amount,
    String currency,
    long summed,
    Map<String, String> terms,
    String revision,
    State state,
    String proposedBy,
    Set<String> hand,
    Instant proposedAt,
    Instant until,
    @Nullable String second,
    @Nullable Instant endedAt) {

  public enum State {
    PROPOSED,
    DONE,
    REJECTED,
    /** What it rests on has changed since, or nobody confirmed it in time. */
    LAPSED
  }

  public boolean waits() {
    return state == State.PROPOSED;
  }

  Proposal ended(State how, @Nullable String second, Instant at) {
    return new Proposal(
        id,
        kind,
        subject,
        order,
        caseId,
        amount,
        currency,
        summed,
        terms,
        revision,
        how,
        proposedBy,
        hand,
        proposedAt,
        until,
        second,
        at);
  }

  /** Empty where it has no such term. */
  public String term(String name) {
    return terms.getOrDefault(name, "");
  }
}
