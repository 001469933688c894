package org.redress.orders;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redress.orders.OrderDeadline.Meaning;
import org.redress.orders.OrderDeadline.State;
import org.springframework.data.domain.Persistable;

/** One deadline of an order; opened, re-dated and closed by {@link Deadlines}. */
@Entity
@Table(name = "order_deadline")
class DeadlineRow implements Persistable<DeadlineRow.Key> {

  @Embeddable
  record Key(
      @Column(name = "marketplace_id") UUID marketplaceId,
      @Column(name = "order_id") UUID orderId,
      @Enumerated(EnumType.STRING) Meaning meaning) {}

  @EmbeddedId private Key key;
  private Instant dueAt;
  private Instant fireAt;

  @Enumerated(EnumType.STRING)
  private State state;

  private @Nullable Instant closedAt;
  @Transient private boolean fresh;

  @SuppressWarnings("NullAway.Init")
  DeadlineRow() {}

  DeadlineRow(TenantKey order, Meaning meaning, Instant dueAt, Instant fireAt) {
    this.key = new Key(order.marketplaceId(), order.id(), meaning);
    this.dueAt = dueAt;
    this.fireAt = fireAt;
    this.state = State.OPEN;
    this.fresh = true;
  }

  Meaning meaning() {
    return key.meaning();
  }

  UUID order() {
    return key.orderId();
  }

  Instant dueAt() {
    return dueAt;
  }

  Instant fireAt() {
    return fireAt;
  }

  boolean open() {
    return state == State.OPEN;
  }

  boolean missed() {
    return state == State.MISSED;
  }

  boolean due(Instant now) {
    return open() && !fireAt.isAfter(now);
  }

  void opened(Instant dueAt, Instant fireAt) {
    this.dueAt = dueAt;
    this.fireAt = fireAt;
    this.state = State.OPEN;
    this.closedAt = null;
  }

  void closed(State how, Instant at) {
    if (state != how) {
      this.state = how;
      this.closedAt = at;
    }
  }

  OrderDeadline view() {
    return new OrderDeadline(key.meaning(), dueAt, fireAt, state, closedAt);
  }

  @Override
  public Key getId() {
    return key;
  }

  @Override
  public boolean isNew() {
    return fresh;
  }
}
