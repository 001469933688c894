package org.redress.orders;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.redress.orders.OrderView.Status;
import org.redress.policy.DelayNotice;
import org.redress.policy.DelayNotice.Silence;
import org.springframework.data.domain.Persistable;

/**
 * One customer's purchase from one merchant: its contract as registered, and where facts and clock
 * have brought it.
 */
@Entity
@Table(name = "orders")
class Order implements Persistable<TenantKey> {

  @EmbeddedId private TenantKey key;

  @Column(insertable = false, updatable = false)
  private @Nullable Long seq;

  private String reference;

  @JdbcTypeCode(SqlTypes.JSON)
  private String contract;

  private String currency;
  private String merchantReference;
  private String customerReference;
  private Instant registeredAt;

  @Enumerated(EnumType.STRING)
  private Status status;

  private boolean history;
  private int edition;
  @Embedded private Terms terms;
  @Embedded private Cover cover;
  private @Nullable Instant agreedShipBy;
  private LocalDate agreedDeliverBy;
  private @Nullable Instant shipBy;
  private LocalDate deliverBy;
  private Instant promiseEndsAt;
  private @Nullable Instant atRiskFrom;

  @Enumerated(EnumType.STRING)
  private @Nullable PromiseState promiseSettled;

  private boolean brokenTold;
  private Instant guaranteeUntil;
  private long paid;
  private long refunded;
  private int delayNotices;
  private boolean delayMayCancel;
  private @Nullable UUID declinedEvent;

  @Enumerated(EnumType.STRING)
  private @Nullable Silence silenceMeans;

  private @Nullable Instant shippedAt;
  private @Nullable Instant deliveredAt;
  private @Nullable Instant cancelledAt;
  @Version private int version;
  @Transient private boolean fresh;

  @SuppressWarnings("NullAway.Init")
  Order() {}

  /** A new order, its course still to be followed. */
  @SuppressWarnings("NullAway.Init")
  Order(TenantKey key, Contract contract, String json, Instant registeredAt, Pinned pinned) {
    this.key = key;
    this.reference = contract.reference();
    this.contract = json;
    this.currency = contract.currency();
    this.merchantReference = contract.merchant().reference();
    this.customerReference = contract.customer().reference();
    this.registeredAt = registeredAt;
    this.status = Status.OPEN;
    this.edition = pinned.edition();
    this.terms = pinned.terms();
    this.cover = pinned.cover();
    this.agreedShipBy = pinned.promise().shipBy();
    this.agreedDeliverBy = pinned.promise().deliverBy();
    this.delayMayCancel = true;
    this.fresh = true;
  }

  /** What the policy of the day of purchase said. */
  record Pinned(int edition, Terms terms, Contract.Promise promise, Cover cover) {}

  /** Takes over what the facts say now; a promise for another day has not been told as broken. */
  void follow(Facts facts, Course course) {
    brokenTold = brokenTold && course.endsAt().equals(promiseEndsAt);
    shipBy = course.shipBy();
    deliverBy = course.deliverBy();
    promiseEndsAt = course.endsAt();
    atRiskFrom = course.atRiskFrom();
    promiseSettled = course.settled();
    guaranteeUntil = course.guaranteeUntil();
    cancelledAt = course.cancelledAt();
    shippedAt = facts.shippedAt();
    deliveredAt = facts.deliveredAt();
    paid = facts.money().paid();
    refunded = facts.money().refunded();
    if (status != Status.COMPLETED) {
      status = cancelledAt == null ? Status.OPEN : Status.CANCELLED;
    }
  }

  void becomeHistory() {
    history = true;
    status = status == Status.OPEN ? Status.COMPLETED : status;
  }

  void noteDelayNotice(DelayNotice notice) {
    delayNotices++;
    delayMayCancel = notice.mayCancel();
    silenceMeans = notice.silenceMeans();
  }

  void noteBrokenPromiseTold() {
    brokenTold = true;
  }

  void complete() {
    status = Status.COMPLETED;
  }

  PromiseState stateAt(Instant now) {
    return Course.stateAt(now, promiseSettled, promiseEndsAt, atRiskFrom);
  }

  @Override
  public TenantKey getId() {
    return key;
  }

  @Override
  public boolean isNew() {
    return fresh;
  }

  String contract() {
    return contract;
  }

  Instant registeredAt() {
    return registeredAt;
  }

  Status status() {
    return status;
  }

  boolean history() {
    return history;
  }

  int edition() {
    return edition;
  }

  Terms terms() {
    return terms;
  }

  Cover cover() {
    return cover;
  }

  /** The promise of the contract, before anybody agreed to another day. */
  Contract.Promise agreed() {
    return new Contract.Promise(agreedShipBy, agreedDeliverBy);
  }

  @Nullable Instant shipBy() {
    return shipBy;
  }

  LocalDate deliverBy() {
    return deliverBy;
  }

  Instant promiseEndsAt() {
    return promiseEndsAt;
  }

  @Nullable PromiseState promiseSettled() {
    return promiseSettled;
  }

  boolean brokenTold() {
    return brokenTold;
  }

  Instant guaranteeUntil() {
    return guaranteeUntil;
  }

  long paid() {
    return paid;
  }

  /** By others, as they reported it. */
  long refunded() {
    return refunded;
  }

  int delayNotices() {
    return delayNotices;
  }

  /**
   * The customer's "no" to a delay, which ends the order, while a notice that allows it is open.
   */
  void noteDeclined(UUID event) {
    declinedEvent = event;
  }

  @Nullable UUID declinedEvent() {
    return declinedEvent;
  }

  @Nullable Silence silenceMeans() {
    return silenceMeans;
  }

  @Nullable Instant shippedAt() {
    return shippedAt;
  }

  @Nullable Instant deliveredAt() {
    return deliveredAt;
  }
}
