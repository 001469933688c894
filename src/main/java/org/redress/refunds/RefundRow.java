package org.redress.refunds;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Transient;
import org.redress.shared.MarketplaceId;
import org.springframework.data.domain.Persistable;

/** Which refund a row is. */
@MappedSuperclass
abstract class RefundRow implements Persistable<RefundKey> {

  @EmbeddedId private RefundKey key;

  @Transient private boolean fresh;

  @SuppressWarnings("NullAway.Init")
  RefundRow() {}

  @SuppressWarnings("NullAway.Init")
  RefundRow(RefundKey key) {
    this.key = key;
    this.fresh = true;
  }

  MarketplaceId marketplace() {
    return new MarketplaceId(key.marketplaceId());
  }

  RefundId id() {
    return new RefundId(key.id());
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
