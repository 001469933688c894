package org.redress.orders;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.redress.shared.Actor;
import org.redress.shared.MarketplaceId;
import org.springframework.data.domain.Persistable;

/** A fact as it was reported; never changed, its retraction is another one. */
@Entity
@Table(name = "order_event")
class ReportedEvent implements Persistable<TenantKey> {

  @EmbeddedId private TenantKey key;

  @Column(insertable = false, updatable = false)
  private @Nullable Long seq;

  private UUID orderId;

  @Enumerated(EnumType.STRING)
  private EventType type;

  private Instant occurredAt;
  private String fact;

  /** How often the same fact was reported before, and taken back. */
  private int again;

  @Enumerated(EnumType.STRING)
  private ReportEvent.Source source;

  @JdbcTypeCode(SqlTypes.JSON)
  private String details;

  private Instant reportedAt;

  @Enumerated(EnumType.STRING)
  private Actor.Kind actorKind;

  private String actorName;
  @Transient private boolean fresh;

  @SuppressWarnings("NullAway.Init")
  ReportedEvent() {}

  ReportedEvent(MarketplaceId marketplace, UUID order, OrderEvent event, String details, Actor by) {
    this.key = new TenantKey(marketplace.value(), event.id());
    this.orderId = order;
    this.type = event.type();
    this.occurredAt = event.occurredAt();
    this.fact = EventKey.of(event).written();
    this.source = event.source();
    this.details = details;
    this.reportedAt = event.reportedAt();
    this.actorKind = by.kind();
    this.actorName = by.name();
    this.fresh = true;
  }

  ReportedEvent again(int before) {
    again = before;
    return this;
  }

  UUID order() {
    return orderId;
  }

  OrderEvent standing(ReportEvent.Details details) {
    return new OrderEvent(key.id(), type, occurredAt, source, details, reportedAt, false);
  }

  String details() {
    return details;
  }

  @Override
  public TenantKey getId() {
    return key;
  }

  @Override
  public boolean isNew() {
    return fresh;
  }
}
