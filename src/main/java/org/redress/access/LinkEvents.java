package org.redress.access;

import java.time.Instant;
import org.redress.shared.Actor;
import org.redress.shared.CaseEvent;
import org.redress.shared.CaseId;
import org.redress.shared.EventName;
import org.redress.shared.MarketplaceId;
import org.redress.shared.OrderId;
import org.redress.shared.Party;
import org.redress.shared.RecordedEvent;

/** Who let whom into a case, told within the transaction; {@code at} is business time. */
public interface LinkEvents {

  @EventName("CaseLinkMade")
  record CaseLinkMade(
      MarketplaceId marketplace,
      OrderId order,
      CaseId caseId,
      Instant at,
      Actor by,
      LinkId link,
      Party party)
      implements CaseEvent {}

  /** Its holder has come by the address that was given out. */
  @EventName("CaseLinkOpened")
  record CaseLinkOpened(MarketplaceId marketplace, Instant at, Actor by, Party party, CaseId inCase)
      implements RecordedEvent {}

  @EventName("CaseLinkRevoked")
  record CaseLinkRevoked(
      MarketplaceId marketplace,
      OrderId order,
      CaseId caseId,
      Instant at,
      Actor by,
      LinkId link,
      Party party)
      implements CaseEvent {}
}
