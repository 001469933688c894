package org.redress.marketplace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redress.claims.ClaimView;
import org.redress.claims.DrivingClaims;
import org.redress.claims.FindingClaims;
import org.redress.claims.Review;
import org.redress.claims.ReviewRuling;
import org.redress.claims.ReviewingClaims;
import org.redress.evidence.Added;
import org.redress.evidence.AddingEvidence;
import org.redress.evidence.EvidenceFacts;
import org.redress.evidence.EvidenceId;
import org.redress.evidence.EvidenceType;
import org.redress.evidence.EvidenceView;
import org.redress.evidence.NewEvidence;
import org.redress.evidence.UploadedFile;
import org.redress.evidence.Visibility;
import org.redress.refunds.DrivingRefunds;
import org.redress.refunds.Purse;
import org.redress.refunds.RefundId;
import org.redress.shared.Actor;
import org.redress.shared.CaseId;
import org.redress.shared.Party;
import org.redress.testing.SettableClock;
import org.springframework.boot.test.context.TestComponent;

/**
 * A case that went through everything: two parties who say and send things, tables, a person, and
 * the money. Its customer has a name, a street and an address for mail that nobody may read in a
 * case file.
 */
@TestComponent
public class DisputedCase {

  public static final String NAME = "Zacharias Q. Verschwiegen";
  public static final String STREET = "Geheimgasse 99";
  public static final String MAIL = "zq.verschwiegen@example.org";
  private static final Actor ANA = new Actor(Actor.Kind.USER, "ana");

  private final SettableClock clock;
  private final DrivingClaims claims;
  private final ReviewingClaims reviewing;
  private final FindingClaims finding;
  private final DrivingRefunds refunds;
  private final AddingEvidence adding;

  DisputedCase(
      SettableClock clock,
      DrivingClaims claims,
      ReviewingClaims reviewing,
      FindingClaims finding,
      DrivingRefunds refunds,
      AddingEvidence adding) {
    this.clock = clock;
    this.claims = claims;
    this.reviewing = reviewing;
    this.finding = finding;
    this.refunds = refunds;
    this.adding = adding;
  }

  /** Contested by the merchant and before a person; the answer is the case's id. */
  public CaseId contested(Client client, String statement) {
    clock.moveTo("2026-03-02T10:16:00Z");
    var order =
        client
            .post(
                "/v1/orders",
                Bodies.order("M-1")
                    .replace("C. Customer", NAME + ", " + STREET)
                    .replace("c77@example.org", MAIL))
            .at("/id");
    report(client, order, "\"type\": \"PAID\", \"occurredAt\": \"2026-03-02T10:16:00Z\"");
    clock.moveTo("2026-03-10T08:00:00Z");
    var opened =
        client.post(
            "/v1/cases",
            "{\"orderId\": \"%s\", \"kind\": \"NOT_RECEIVED\", \"statement\": \"%s\", \"desiredRemedy\": \"REFUND\"}"
                .formatted(order, statement));
    assertThat(opened.status()).isEqualTo(201);
    var id = new CaseId(UUID.fromString(opened.at("/id")));
    clock.moveTo("2026-03-11T09:30:00Z");
    client.post(
        "/v1/cases/" + id + "/merchant-response",
        "{\"party\": \"MERCHANT\", \"position\": \"CONTEST\", \"text\": \"It was handed to the carrier; the neighbour has it.\"}");
    claims.rule(client.marketplace(), id);
    return id;
  }

  public EvidenceView add(
      Client client, CaseId id, EvidenceType type, @Nullable UploadedFile file, Visibility to) {
    var party = to == Visibility.ALL_PARTIES ? Party.MERCHANT : Party.MARKETPLACE;
    var facts =
        type == EvidenceType.DELIVERY_PHOTO || type == EvidenceType.PROOF_OF_DELIVERY
            ? new EvidenceFacts("DHL", "JJD0003456789", null, "80331", null, null)
            : EvidenceFacts.NONE;
    var item =
        new NewEvidence(
            id, view(client, id).order(), party, type, facts, "Photo of the door.", file, to);
    return ((Added.Item) adding.add(client.marketplace(), item, ANA)).evidence();
  }

  /** A person rules for the customer, and the money goes back. */
  public void ruleAndPay(Client client, CaseId id, List<EvidenceId> reliedOn, String reason) {
    clock.moveTo("2026-03-12T14:05:00Z");
    var ruling =
        new ReviewRuling(
            ReviewRuling.Ruling.REFUND,
            null,
            Purse.MERCHANT,
            reason,
            reliedOn.stream().map(EvidenceId::value).toList());
    assertThat(reviewing.rule(client.marketplace(), id, ruling, ANA))
        .isInstanceOf(Review.Done.class);
    var step = claims.rule(client.marketplace(), id);
    refunds.send(client.marketplace(), new RefundId(step.refundId()));
  }

  private ClaimView view(Client client, CaseId id) {
    return finding.find(client.marketplace(), id).orElseThrow();
  }

  private static void report(Client client, String order, String event) {
    assertThat(client.post("/v1/orders/" + order + "/events", "{" + event + "}").status())
        .isEqualTo(201);
  }
}
