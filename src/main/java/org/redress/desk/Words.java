package org.redress.desk;

import java.util.Locale;
import org.redress.notifications.Notice;
import org.redress.orders.Contract.PaymentMethod;
import org.redress.orders.Contract.ShippingMethod;
import org.redress.orders.EventType;
import org.redress.orders.OrderDeadline;
import org.redress.orders.OrderView;
import org.redress.orders.PromiseState;
import org.redress.orders.ReportEvent.Place;
import org.redress.orders.ReportEvent.Source;
import org.redress.policy.Decision.Undecided;
import org.redress.shared.Actor;
import org.springframework.stereotype.Component;

/**
 * The words of the screens for the names of the domain, in one place. A new name without a word
 * does not compile.
 */
@Component
public class Words {

  public String of(PromiseState state) {
    return switch (state) {
      case PENDING -> "Pending";
      case AT_RISK -> "At risk";
      case KEPT -> "Kept";
      case BROKEN -> "Broken";
      case VOID -> "Void";
    };
  }

  /** The stylesheet's class for a state; always beside its word, never instead of it. */
  public String tone(PromiseState state) {
    return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public String of(OrderView.Status status) {
    return switch (status) {
      case OPEN -> "Open";
      case CANCELLED -> "Cancelled";
      case COMPLETED -> "Completed";
    };
  }

  public String of(EventType type) {
    return switch (type) {
      case PAID -> "Paid";
      case SHIPPED -> "Shipped";
      case OUT_FOR_DELIVERY -> "Out for delivery";
      case AVAILABLE_FOR_PICKUP -> "Available for pick-up";
      case DELIVERED -> "Delivered";
      case DELIVERY_REFUSED -> "Delivery refused";
      case LOST -> "Lost";
      case RETURNED_TO_SENDER -> "Returned to sender";
      case CANCELLED -> "Cancelled";
      case DELAY_ANNOUNCED -> "Delay announced";
      case DELAY_ACCEPTED -> "Delay accepted";
      case DELAY_DECLINED -> "Delay declined";
      case REFUNDED -> "Refunded elsewhere";
      case CHARGEBACK_OPENED -> "Chargeback opened";
      case CHARGEBACK_WON -> "Chargeback won by the merchant";
      case CHARGEBACK_LOST -> "Chargeback lost by the merchant";
      case RETRACTED -> "Report taken back";
    };
  }

  public String of(Source source) {
    return switch (source) {
      case CARRIER -> "carrier";
      case MERCHANT -> "merchant";
      case MARKETPLACE -> "marketplace";
      case PROVIDER -> "payment provider";
      case BANK -> "bank";
    };
  }

  public String of(Place place) {
    return switch (place) {
      case ADDRESS -> "at the address";
      case NEIGHBOUR -> "to a neighbour";
      case SAFE_PLACE -> "at a safe place";
      case PICKUP_POINT -> "at a pick-up point";
      case IN_PERSON -> "in person";
    };
  }

  public String of(ShippingMethod method) {
    return switch (method) {
      case REGISTERED -> "Registered";
      case UNREGISTERED -> "Unregistered";
      case EXPRESS -> "Express";
      case PICKUP -> "Pick-up";
    };
  }

  public String of(PaymentMethod method) {
    return switch (method) {
      case CARD -> "Card";
      case BANK_SLIP -> "Bank slip";
      case VOUCHER -> "Voucher";
      case TRANSFER -> "Transfer";
      case OTHER -> "Other";
    };
  }

  public String of(OrderDeadline.Meaning meaning) {
    return switch (meaning) {
      case SHIP_BY -> "Hand the order to a carrier";
      case TRACKING_MOVES -> "Tracking has to move";
      case TELL_DELAY -> "Tell the customer of the delay";
      case ANSWER_DELAY -> "Answer the delay notice";
      case DELIVER_BY -> "Deliver the order";
      case GUARANTEE_ENDS -> "Guarantee ends";
    };
  }

  public String ownerOf(OrderDeadline.Meaning meaning) {
    return switch (meaning) {
      case SHIP_BY, DELIVER_BY -> "Merchant";
      case TRACKING_MOVES -> "Carrier";
      case ANSWER_DELAY -> "Customer";
      case TELL_DELAY, GUARANTEE_ENDS -> "Marketplace";
    };
  }

  public String of(OrderDeadline.State state) {
    return switch (state) {
      case OPEN -> "Open";
      case MET -> "Met";
      case MISSED -> "Missed";
      case LIFTED -> "Lifted";
    };
  }

  public String of(Notice.Recipient recipient) {
    return switch (recipient) {
      case CUSTOMER -> "Customer";
      case MERCHANT -> "Merchant";
    };
  }

  public String of(Notice.Reason reason) {
    return switch (reason) {
      case DELAY -> "Delay";
      case PROMISE_BROKEN -> "Promise broken";
      case ORDER_CANCELLED -> "Money back for a cancelled order";
      case CLAIM_INVITATION -> "Invitation to claim";
      case CASE_OPENED -> "Case opened";
      case ANSWER_ASKED -> "Answer asked";
      case OFFER_MADE -> "Offer made";
      case OFFER_ANSWERED -> "Offer answered";
      case DELIVERY_ASKED -> "Asked whether it arrived";
      case EVIDENCE_ASKED -> "Evidence asked";
      case ESCALATED -> "Before the guarantor";
      case DECIDED -> "Decided";
      case DESTINATION_ASKED -> "Destination asked";
      case MONEY_ON_ITS_WAY -> "Money on its way";
      case CASE_CLOSED -> "Case closed";
      case GOODS_CAME_BACK -> "Goods came back";
      case PARCEL_CAME_LATE -> "Parcel came late";
      case RECOVERY_ASKED -> "Recovery demanded";
      case RECOVERY_REMINDED -> "Recovery: reminder";
      case RECOVERY_RECEIVED -> "Recovery: a part came in";
      case RECOVERY_ENDED -> "Recovery ended";
      case RECOVERY_CREDITED, TWICE_CREDITED -> "Recovery credited";
      case TWICE_ASKED -> "Money paid twice asked for";
      case TWICE_REMINDED -> "Reminded of money paid twice";
      case TWICE_ENDED -> "Money paid twice no longer asked for";
    };
  }

  /** Why the guarantor covers an order, or not; the names are those of {@code orders}. */
  public String cover(String reason) {
    return switch (reason) {
      case "COVERED" -> "All of it is covered.";
      case "COVERED_UP_TO_LIMIT" -> "The total is above the limit for one order.";
      case "REFUSED_BY_POLICY" -> "The table gives no cover to such an order.";
      case "POLICY_UNDECIDED" -> "The table has no answer for such an order.";
      case "EXPOSURE_EXHAUSTED" -> "The merchant's running orders use up its cover.";
      case "OVER_BEFORE_IMPORT" -> "It was over before the order was imported.";
      default -> plain(reason);
    };
  }

  public String of(Undecided undecided) {
    return switch (undecided) {
      case NO_SUCH_TABLE -> "the edition has no such table";
      case MISSING_INPUT -> "a fact that the table asks for is missing";
      case NO_RULE -> "no rule matched";
      case SEVERAL_RULES -> "more than one rule matched";
      case NULL_OUTPUT -> "the matched rule left an answer empty";
      case UNUSABLE_OUTPUT -> "the matched rule gave an answer nobody can use";
      case FEEL_WARNING -> "an expression of the table could not be evaluated";
      case FAILED -> "the evaluation failed";
    };
  }

  public String of(Actor actor) {
    return switch (actor.kind()) {
      case API_KEY -> actor.name() + " (API)";
      case USER -> actor.name();
      case SYSTEM -> "Redress";
      case IMPORT -> "Import";
      case LINK -> "a party’s link";
      case OPERATOR -> "the operator";
      case STRANGER -> "a stranger";
    };
  }

  /** A language's own English name, e.g. German for {@code de}. */
  public String language(String tag) {
    var name = Locale.forLanguageTag(tag).getDisplayName(Locale.ENGLISH);
    return name.isEmpty() ? tag : name;
  }

  public String country(String code) {
    return Locale.of("", code).getDisplayCountry(Locale.ENGLISH);
  }

  /**
   * A name of the domain in plain letters: {@code shipWithinDays} and {@code SHIP_BY_MISSED} become
   * words.
   */
  public String plain(String name) {
    var spaced =
        name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").replace('_', ' ').toLowerCase(Locale.ROOT);
    return spaced.isEmpty()
        ? spaced
        : Character.toUpperCase(spaced.charAt(0)) + spaced.substring(1);
  }
}
