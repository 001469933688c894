package org.redress.refunds;

import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Transient;
import org.redress.shared.MarketplaceId;
import org.springframework.data.domain.Persistable;

/** Which refund a row is. */
@MappedSuperclass
abstract class RefundRow implements Persistable<RefundKey> {

  @EmbeddedId private RefundKey key;

  @Embedded private Asked asked;

  @Transient private boolean fresh;

  @SuppressWarnings("NullAway.Init")
  RefundRow() {}

  @SuppressWarnings("NullAway.Init")
  RefundRow(RefundKey key, Asked asked) {
    this.key = key;
    this.asked = asked;
    this.fresh = true;
  }

  MarketplaceId marketplace() {
    return new MarketplaceId(key.marketplaceId());
  }

  RefundId id() {
    return new RefundId(key.id());
  }

  Asked asked() {
    return asked;
  }

  /** Of what was ruled so much is still owed. */
  void stand(long owed, String itsShares) {
    asked = asked.standingAt(owed, itsShares);
  }

  /** So much of what was ruled, and is not paid here, is owed by another refund now. */
  void handOver(long sum) {
    asked = asked.ruledAt(asked.ruled() - sum);
  }

  void letBear(Purse other) {
    asked = asked.borneBy(other);
  }

  void letPayAndBear(Purse other) {
    asked = asked.paidAndBorneBy(other);
  }

  @Override
  public RefundKey getId() {
    return key;
  }

  @Override
  public boolean isNew() {
    return fresh;
  }
}
