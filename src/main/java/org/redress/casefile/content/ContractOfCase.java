package org.redress.casefile.content;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redress.orders.Contract;
import org.redress.orders.EventType;
import org.redress.orders.Merchant;
import org.redress.orders.OrderEvent;
import org.redress.orders.OrderView;
import org.redress.orders.ReportEvent;

/**
 * The order as it was made, and what was reported about it since.
 *
 * @param promiseAtOrder as registered; {@code promise} is what was agreed since, or set by the
 *     policy
 * @param decisions of the tables that were asked about the order before there was a case
 */
public record ContractOfCase(
    String id,
    String reference,
    OrderView.Status status,
    Instant placedAt,
    Instant registeredAt,
    String currency,
    MerchantOfCase merchant,
    CustomerOfCase customer,
    List<Contract.Line> lines,
    Contract.Amounts amounts,
    long total,
    @Nullable Destination shipTo,
    Contract.@Nullable Promise promiseAtOrder,
    OrderView.Promise promise,
    Contract.Shipping shipping,
    Contract.Payment payment,
    List<Contract.Disclosure> disclosures,
    Edition policyEdition,
    OrderView.Guarantee guarantee,
    OrderView.@Nullable ClaimWindow claimWindow,
    long paid,
    long overpaid,
    long refunded,
    long chargedBack,
    @Nullable Instant holdSince,
    List<Event> events,
    List<OrderView.Statement> statements,
    List<DecisionItem> decisions) {

  /** A business: its name is no secret of the dispute. */
  public record MerchantOfCase(
      String reference,
      @Nullable String name,
      @Nullable String country,
      Merchant.@Nullable Status status) {}

  /** By reference: the marketplace knows who that is. */
  public record CustomerOfCase(String reference, @Nullable String region) {}

  /** As far as a proof of delivery is measured by it. */
  public record Destination(
      String city, @Nullable String region, String postalCode, String country) {}

  /** Which tables decide this order for ever. */
  public record Edition(int number, String hash, @Nullable String pack) {}

  /**
   * A fact as it was reported; {@code confirmed} is false for a merchant's word about money that
   * nobody has confirmed, and missing elsewhere.
   */
  public record Event(
      String id,
      EventType type,
      Instant occurredAt,
      ReportEvent.Source source,
      @JsonUnwrapped ReportEvent.Details details,
      Instant reportedAt,
      boolean retracted,
      @Nullable Boolean confirmed) {

    static Event of(OrderView order, OrderEvent event) {
      return new Event(
          event.id().toString(),
          event.type(),
          event.occurredAt(),
          event.source(),
          event.details(),
          event.reportedAt(),
          event.retracted(),
          order.unconfirmed(event) ? false : null);
    }
  }

  static ContractOfCase of(
      OrderView order, @Nullable Merchant merchant, List<DecisionItem> decisions) {
    var contract = order.contract();
    var edition = order.policyEdition();
    return new ContractOfCase(
        order.id().toString(),
        contract.reference(),
        order.status(),
        contract.placedAt(),
        order.registeredAt(),
        contract.currency(),
        merchant(contract.merchant().reference(), merchant),
        new CustomerOfCase(contract.customer().reference(), contract.customer().region()),
        contract.lines(),
        contract.amounts(),
        contract.amounts().total(),
        destination(contract.shipTo()),
        contract.promise(),
        order.promise(),
        contract.shipping(),
        contract.payment(),
        contract.disclosures(),
        new Edition(edition.number(), edition.hash(), edition.pack()),
        order.guarantee(),
        order.claimWindow(),
        order.paid(),
        order.overpaid(),
        order.refunded(),
        order.chargedBack(),
        order.holdSince(),
        order.events().stream().map(event -> Event.of(order, event)).toList(),
        order.statements(),
        decisions);
  }

  private static MerchantOfCase merchant(String reference, @Nullable Merchant merchant) {
    return merchant == null
        ? new MerchantOfCase(reference, null, null, null)
        : new MerchantOfCase(reference, merchant.name(), merchant.country(), merchant.status());
  }

  private static @Nullable Destination destination(Contract.@Nullable ShipTo to) {
    return to == null
        ? null
        : new Destination(to.city(), to.region(), to.postalCode(), to.country());
  }
}
