package org.redress.sandboxprovider;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.redress.shared.BusinessClock;
import org.redress.shared.Ids;
import org.redress.shared.MarketplaceId;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/**
 * Pays, delays, refuses and fails as it was told. It knows a request by its idempotency key for a
 * day, as providers do: after that the same request is another one, and paid again.
 */
@Component
@ConditionalOnBooleanProperty("redress.sandbox")
public class SandboxProvider {

  /** A bank's working day, and how long a key is known. */
  private static final Duration DAY = Duration.ofDays(1);

  private final ProviderRecords records;
  private final Ids ids;
  private final BusinessClock clock;

  SandboxProvider(ProviderRecords records, Ids ids, BusinessClock clock) {
    this.records = records;
    this.ids = ids;
    this.clock = clock;
  }

  /** How the next request of this payment is treated; whoever says it last is right. */
  public void tell(MarketplaceId marketplace, String payment, NextAnswer next) {
    records.tell(marketplace.value(), payment, next);
  }

  /**
   * What was paid for this marketplace and not sent back, in the order of the requests.
   *
   * @param after the sequence of the last one seen; 0 for the beginning
   */
  public List<PaidMovement> paid(MarketplaceId marketplace, long after, int limit) {
    return records.paid(marketplace.value(), clock.now(), after, limit);
  }

  /** What the provider does with a request. */
  sealed interface Treatment {

    record Answered(MovementStatus status) implements Treatment {}

    record KeyReused() implements Treatment {}

    /** It has paid, and its answer does not arrive. */
    record LostAfter() implements Treatment {}

    /** It never came to it. */
    record LostBefore() implements Treatment {}
  }

  /** One request at a time, so that a key is looked for and kept in one go. */
  synchronized Treatment take(String key, MovementRequest request) {
    var now = clock.now();
    var asked = movement(key, request, now);
    var known = records.underKey(key, now.minus(DAY));
    if (known.isPresent()) {
      return known.get().asksFor(asked)
          ? new Treatment.Answered(known.get().status(now))
          : new Treatment.KeyReused();
    }
    var next = records.takeTold(asked.account(), asked.payment()).orElse(null);
    return next == NextAnswer.UNKNOWN_UNPAID ? new Treatment.LostBefore() : keep(asked, next, now);
  }

  Optional<MovementStatus> find(String reference) {
    return records.withReference(reference).map(movement -> movement.status(clock.now()));
  }

  private Treatment keep(Movement asked, @Nullable NextAnswer next, Instant now) {
    var kept =
        dated(asked, succeedsAt(next, now), next == NextAnswer.BOUNCE ? now.plus(DAY) : null);
    records.add(kept);
    return next == NextAnswer.UNKNOWN_PAID
        ? new Treatment.LostAfter()
        : new Treatment.Answered(kept.status(now));
  }

  private static @Nullable Instant succeedsAt(@Nullable NextAnswer next, Instant now) {
    if (next == NextAnswer.FAIL) {
      return null;
    }
    return next == NextAnswer.DELAY ? now.plus(DAY) : now;
  }

  private static Movement dated(
      Movement asked, @Nullable Instant succeedsAt, @Nullable Instant returnedAt) {
    return new Movement(
        asked.id(),
        asked.account(),
        asked.idempotencyKey(),
        asked.reference(),
        asked.kind(),
        asked.payment(),
        asked.destination(),
        asked.amount(),
        asked.currency(),
        asked.order(),
        asked.caseId(),
        asked.at(),
        succeedsAt,
        returnedAt);
  }

  private Movement movement(String key, MovementRequest request, Instant now) {
    var metadata = Objects.requireNonNull(request.metadata());
    return new Movement(
        "mov_" + ids.next(),
        Objects.requireNonNull(metadata.marketplace()),
        key,
        Objects.requireNonNull(request.reference()),
        Objects.requireNonNull(request.kind()).name(),
        Objects.requireNonNull(request.payment()),
        request.destination(),
        request.amount(),
        Objects.requireNonNull(request.currency()),
        Objects.requireNonNull(metadata.order()),
        metadata.caseId(),
        now,
        now,
        null);
  }
}
