package org.redress.tasks;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redress.shared.CaseId;
import org.redress.shared.OrderId;

/**
 * An act that one person may not be enough for. One of a {@code subject} waits at a time.
 *
 * @param whose who gains by it, as a code
 * @param amount in minor units of {@code currency}
 * @param terms what the act needs when it is done
 * @param revision what it is done on; done with another one it is another act
 * @param notBy who must not confirm it besides its proposer
 */
public record Propose(
    ProposalKind kind,
    String subject,
    OrderId order,
    @Nullable CaseId caseId,
    String whose,
    long amount,
    String currency,
    Map<String, String> terms,
    String revision,
    Set<String> notBy) {

  /**
   * Up to where one person is enough, in minor units; below 0 for never. What was done in so many
   * days counts together, and a second person has so many days to confirm.
   */
  public record Limit(long alone, int windowDays, int proposalDays) {}
}
