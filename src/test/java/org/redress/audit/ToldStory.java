package org.redress.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redress.shared.Actor;
import org.redress.shared.CaseEvent;
import org.redress.shared.CaseId;
import org.redress.shared.EventName;
import org.redress.shared.MarketplaceId;
import org.redress.shared.OrderId;
import org.redress.shared.Party;
import org.redress.shared.Reading;
import org.redress.shared.Tenancy;
import org.springframework.context.ApplicationEventPublisher;

/** Tells of things that happened, as the domain would. */
public final class ToldStory {

  static final OrderId ORDER = new OrderId(new UUID(7, 1));
  static final CaseId CASE = new CaseId(new UUID(7, 2));

  private static final Instant AT = Instant.parse("2026-03-02T10:16:00.1234567Z");
  private static final Actor BY = new Actor(Actor.Kind.API_KEY, "marketplace");

  private final ApplicationEventPublisher events;
  private final Tenancy tenancy;
  private final SealingHeads sealing;
  private final ExportingAudit exporting;
  private final LoggingReadings logging;

  ToldStory(
      ApplicationEventPublisher events,
      Tenancy tenancy,
      SealingHeads sealing,
      ExportingAudit exporting,
      LoggingReadings logging) {
    this.logging = logging;
    this.events = events;
    this.tenancy = tenancy;
    this.sealing = sealing;
    this.exporting = exporting;
  }

  @EventName("Happened")
  record Happened(
      MarketplaceId marketplace,
      OrderId order,
      @Nullable CaseId caseId,
      Instant at,
      Actor by,
      int what)
      implements CaseEvent {

    @Override
    public @Nullable Party forParty() {
      return caseId == null ? null : Party.CUSTOMER;
    }
  }

  /** Within the running transaction. */
  void tell(MarketplaceId market, int what) {
    events.publishEvent(new Happened(market, ORDER, what % 2 == 0 ? null : CASE, AT, BY, what));
  }

  /** Each in a transaction of its own. */
  public void happens(MarketplaceId market, int times) {
    for (var i = 1; i <= times; i++) {
      var what = i;
      tenancy.run(market, () -> tell(market, what));
    }
  }

  /** Read and written at once, in one batch. */
  void reads(MarketplaceId market, int times) {
    for (var i = 0; i < times; i++) {
      events.publishEvent(new Reading(market, AT, BY, "GET /v1/cases/{id}", CASE.value()));
    }
    logging.write();
  }

  public void seal() {
    sealing.sealNow();
  }

  public Path export(MarketplaceId market, Path to) {
    try (var file = Files.newOutputStream(to)) {
      exporting.export(market, file);
      return to;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
