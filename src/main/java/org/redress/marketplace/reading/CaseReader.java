package org.redress.marketplace.reading;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redress.claims.Appeal;
import org.redress.claims.EvidenceRequest;
import org.redress.claims.KindId;
import org.redress.claims.MerchantAnswer;
import org.redress.claims.Offer;
import org.redress.claims.OpenClaim;
import org.redress.claims.ReviewRuling;
import org.redress.claims.ReviewRuling.Ruling;
import org.redress.evidence.EvidenceType;
import org.redress.orders.ReportEvent;
import org.redress.refunds.Purse;
import org.redress.shared.OrderId;
import org.redress.shared.Party;

/** Reads the bodies of the acts on a case. */
public final class CaseReader {

  private static final Kind<String> PROSE = Kinds.prose(4000);
  private static final Kind<String> ASKED = Kinds.prose(2000);

  private CaseReader() {}

  public static OpenClaim claim(Fields body) {
    return new OpenClaim(
        new OrderId(body.required("orderId", Kinds.ID)),
        body.required("kind", Kinds.word(KindId.class)),
        body.list("lines", 0, 1000, CaseReader::quantity),
        body.optional("statement", PROSE),
        body.optional("desiredRemedy", Kinds.word(List.of("REFUND", "PARTIAL_REFUND"))));
  }

  public static MerchantAnswer merchantResponse(Fields body) {
    party(body, Party.MERCHANT);
    var position = body.required("position", Kinds.word(MerchantAnswer.Position.class));
    var offer = body.optionalObject("offer", CaseReader::offer);
    if (body.sound("position") && (position == MerchantAnswer.Position.OFFER) != (offer != null)) {
      body.wrong("offer", "an object {remedy, amount} with the position OFFER, and only then");
    }
    return new MerchantAnswer(position, body.optional("text", PROSE), offer);
  }

  /** An offer of the merchant by itself is its answer, too. */
  public static MerchantAnswer merchantOffer(Fields body) {
    party(body, Party.MERCHANT);
    return new MerchantAnswer(
        MerchantAnswer.Position.OFFER, body.optional("text", PROSE), offer(body));
  }

  private static MerchantAnswer.Offered offer(Fields body) {
    var remedy = body.required("remedy", Kinds.word(List.of("REFUND", "PARTIAL_REFUND")));
    return new MerchantAnswer.Offered(
        body.sound("remedy") ? Offer.Remedy.valueOf(remedy) : Offer.Remedy.REFUND,
        body.required("amount", Kinds.number(1, Kinds.MOST_MONEY)));
  }

  public static boolean deliveryConfirmation(Fields body) {
    party(body, Party.CUSTOMER);
    return body.required("received", Kinds.FLAG);
  }

  /** The reason, if one was given. */
  public static Reason withdrawal(Fields body) {
    party(body, Party.CUSTOMER);
    return new Reason(body.optional("reason", PROSE));
  }

  /** Why somebody did something, in its own words. */
  public record Reason(@Nullable String text) {}

  /** An answer that says nothing but for whom it is given. */
  public static Party customer(Fields body) {
    return party(body, Party.CUSTOMER);
  }

  public static String destination(Fields body) {
    party(body, Party.CUSTOMER);
    return body.required("token", Kinds.name(200));
  }

  /** What the merchant has against bearing a refund, in its own words. */
  public static String objection(Fields body) {
    party(body, Party.MERCHANT);
    return body.required("text", PROSE);
  }

  public static Appeal appeal(Fields body) {
    party(body, Party.CUSTOMER);
    return new Appeal(
        body.required("ground", Kinds.word(Appeal.Ground.class)), body.required("text", PROSE));
  }

  /** {@code REFUND} without an amount is all that the cover gives. */
  public static ReviewRuling award(Fields body) {
    var ruling = body.required("ruling", Kinds.word(List.of("REFUND", "PARTIAL_REFUND", "DENY")));
    var amount = body.optional("amount", Kinds.number(1, Kinds.MOST_MONEY));
    var borneBy = body.optional("borneBy", Kinds.word(Purse.class));
    var reason = body.required("reason", PROSE);
    var sound = body.sound("ruling") ? Ruling.valueOf(ruling) : Ruling.DENY;
    return new ReviewRuling(
        sound == Ruling.REFUND && amount != null ? Ruling.PARTIAL_REFUND : sound,
        amount,
        borneBy == null ? Purse.MERCHANT : borneBy,
        reason,
        List.of());
  }

  /** An object without fields. */
  public static boolean nothing(Fields body) {
    return true;
  }

  public static EvidenceRequest evidenceRequest(Fields body) {
    var text = body.optional("text", ASKED);
    return new EvidenceRequest(
        body.required("party", Kinds.word(Party.class)),
        body.values("types", 13, Kinds.word(EvidenceType.class)),
        body.required("dueBy", Kinds.INSTANT),
        text == null ? "" : text);
  }

  /** For whom a link is made, and until when; without the latter as long as usual. */
  public static WantedLink link(Fields body) {
    var party = body.required("party", Kinds.word(List.of("CUSTOMER", "MERCHANT")));
    return new WantedLink(
        body.sound("party") ? Party.valueOf(party) : Party.CUSTOMER,
        body.optional("expiresAt", Kinds.INSTANT));
  }

  /** What a body says about a link; {@code expiresAt} is system time. */
  public record WantedLink(Party party, @Nullable Instant expiresAt) {}

  private static Party party(Fields body, Party expected) {
    body.required("party", Kinds.word(List.of(expected.name())));
    return expected;
  }

  private static ReportEvent.Quantity quantity(Fields line) {
    var quantity = line.optional("quantity", Kinds.number(1, 999_999));
    return new ReportEvent.Quantity(
        line.required("reference", Kinds.name(200)),
        quantity == null ? WHOLE_LINE : Math.toIntExact(quantity));
  }

  /** The customer named no quantity: all of the line. */
  private static final int WHOLE_LINE = OpenClaim.WHOLE_LINE;
}
