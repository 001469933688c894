package org.redress.evidence;

import java.time.Instant;
import org.redress.shared.Actor;
import org.redress.shared.CaseEvent;
import org.redress.shared.CaseId;
import org.redress.shared.EventName;
import org.redress.shared.MarketplaceId;
import org.redress.shared.OrderId;
import org.redress.shared.Party;

/** What happens to evidence, told to the modules above within the transaction that made it so. */
public interface EvidenceEvents {

  /** Whom {@code visibility} leaves out is not told. */
  @EventName("EvidenceAdded")
  record EvidenceAdded(
      MarketplaceId marketplace,
      OrderId order,
      CaseId caseId,
      Instant at,
      Actor by,
      EvidenceId evidence,
      Party party,
      EvidenceType type,
      Visibility visibility)
      implements CaseEvent {

    @Override
    public Party forParty() {
      return party;
    }
  }

  /** An agent has verified the item. */
  @EventName("EvidenceChecked")
  record EvidenceChecked(
      MarketplaceId marketplace,
      OrderId order,
      CaseId caseId,
      Instant at,
      Actor by,
      EvidenceId evidence,
      Visibility visibility)
      implements CaseEvent {}
}
