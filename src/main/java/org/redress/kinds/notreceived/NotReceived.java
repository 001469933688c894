package org.redress.kinds.notreceived;

import java.time.Instant;
import java.util.List;
import org.redress.claims.CaseInHand;
import org.redress.claims.CaseKind;
import org.redress.claims.KindId;
import org.redress.claims.MayOpen;
import org.redress.claims.OrderInHand;
import org.redress.claims.PinnedTables;
import org.redress.claims.Step;

/**
 * The customer claims that its parcel never came: the merchant is heard, what is recorded as
 * delivered is put to the customer, a parcel that is under way gets more time, and the tables rule.
 */
final class NotReceived implements CaseKind<NotReceivedFacts> {

  @Override
  public KindId id() {
    return KindId.NOT_RECEIVED;
  }

  @Override
  public int version() {
    return NotReceivedFacts.VERSION;
  }

  @Override
  public MayOpen eligibility(OrderInHand order) {
    return OpeningWindow.of(order);
  }

  @Override
  public NotReceivedFacts facts(CaseInHand open) {
    return NotReceivedFacts.of(open);
  }

  @Override
  public List<Step> proceed(NotReceivedFacts facts, PinnedTables tables, Instant now) {
    return new Course(facts, tables, now).steps();
  }
}
