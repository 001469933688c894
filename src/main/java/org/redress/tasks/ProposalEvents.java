package org.redress.tasks;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.redress.shared.Actor;
import org.redress.shared.CaseEvent;
import org.redress.shared.CaseId;
import org.redress.shared.CodeWord;
import org.redress.shared.EventName;
import org.redress.shared.MarketplaceId;
import org.redress.shared.OrderId;

/** What happens to acts that need a second person, told within the transaction. */
public interface ProposalEvents {

  @EventName("ActProposed")
  record ActProposed(
      MarketplaceId marketplace,
      OrderId order,
      @Nullable CaseId caseId,
      Instant at,
      Actor by,
      ProposalId proposal,
      ProposalKind kind,
      long amount,
      long summed)
      implements CaseEvent {}

  /** The second person has confirmed or rejected it, or it is over without one. */
  @EventName("ActProposalEnded")
  record ActProposalEnded(
      MarketplaceId marketplace,
      OrderId order,
      @Nullable CaseId caseId,
      Instant at,
      Actor by,
      ProposalId proposal,
      ProposalKind kind,
      @CodeWord String proposedBy,
      Proposal.State state)
      implements CaseEvent {}
}
