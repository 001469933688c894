package org.redress.claims;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.redress.shared.CaseId;
import org.redress.shared.MarketplaceId;
import org.redress.shared.Tenancy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What is fixed about a claim once it is written, for those who hear of it while it changes: the
 * claim itself may be half way to where it goes.
 */
@Component
public class ClaimRecords {

  private final JdbcClient jdbc;
  private final Offers offers;
  private final EvidenceRequests requests;
  private final Tenancy tenancy;

  ClaimRecords(JdbcClient jdbc, Offers offers, EvidenceRequests requests, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.offers = offers;
    this.requests = requests;
    this.tenancy = tenancy;
  }

  /** {@code claimed} in minor units of {@code currency}, {@code openedAt} business time. */
  public record Heading(String reference, Instant openedAt, long claimed, String currency) {}

  /** Of a claim that is known to be there. */
  public Heading heading(MarketplaceId marketplace, CaseId claim) {
    return tenancy.in(
        marketplace,
        () ->
            jdbc.sql(
                    "select number, opened_at, claimed, currency from claim where marketplace_id = ? and id = ?")
                .params(marketplace.value(), claim.value())
                .query((row, n) ->
                    new Heading(
                        Opened.reference(row.getLong("number")),
                        row.getTimestamp("opened_at").toInstant(),
                        row.getLong("claimed"),
                        row.getString("currency")))
                .single());
  }

  public Optional<Offer> offer(MarketplaceId marketplace, CaseId claim, int number) {
    return offers(marketplace, claim).stream().filter(it -> it.number() == number).findFirst();
  }

  /** The offer of money that the parties settled on. */
  public Optional<Offer> settledOn(MarketplaceId marketplace, CaseId claim) {
    return offers(marketplace, claim).stream()
        .filter(it -> it.state() == Offer.State.ACCEPTED && it.remedy() != Offer.Remedy.WAIT)
        .findFirst();
  }

  public Optional<AskedEvidence> evidenceRequest(
      MarketplaceId marketplace, CaseId claim, int number) {
    return tenancy.in(
        marketplace,
        () ->
            requests
                .of(marketplace.value(), List.of(claim.value()))
                .getOrDefault(claim.value(), List.of())
                .stream()
                .filter(it -> it.number() == number)
                .findFirst());
  }

  private List<Offer> offers(MarketplaceId marketplace, CaseId claim) {
    return tenancy.in(
        marketplace,
        () ->
            offers
                .of(marketplace.value(), List.of(claim.value()))
                .getOrDefault(claim.value(), List.of()));
  }
}
