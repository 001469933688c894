package org.redress.marketplace.callbacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.redress.access.GuarantorKeys;
import org.redress.claims.DrivingClaims;
import org.redress.claims.Review;
import org.redress.claims.ReviewRuling;
import org.redress.claims.ReviewingClaims;
import org.redress.engine.TimeTravel;
import org.redress.marketplace.ApiAlone;
import org.redress.marketplace.Bodies;
import org.redress.marketplace.Client;
import org.redress.marketplace.Clients;
import org.redress.refunds.DrivingRefunds;
import org.redress.refunds.Purse;
import org.redress.refunds.RefundId;
import org.redress.shared.Actor;
import org.redress.shared.CaseId;
import org.redress.testing.SettableClock;
import org.redress.testing.SettableSystemTime;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/**
 * Cases over the API that come before the guarantor of their order, in a marketplace of their own
 * for each test; a test does what the processes would do.
 */
@SpringBootTest(
    classes = ApiAlone.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"redress.sandbox=true", "redress.callbacks.read-timeout=5s"})
@AutoConfigureMockMvc
@Import(SettableSystemTime.class)
public abstract class EscalatedCases {

  static final String TERMS =
      """
      {"name": "Fair Guarantor", "answerDays": 10, "reminderDays": 7}\
      """;

  @Autowired protected Clients clients;
  @Autowired protected GuarantorKeys keys;
  @Autowired protected DrivingClaims claims;
  @Autowired protected DrivingRefunds refunds;
  @Autowired protected ReviewingClaims reviewing;
  @Autowired protected SettableClock clock;
  @Autowired protected SettableSystemTime.Moved systemClock;
  @MockitoBean private TimeTravel time;

  /** With the marketplace's key. */
  protected Client market;

  /** With the key of the guarantor of its orders. */
  protected Client guarantor;

  @BeforeEach
  void openMarketplace() {
    clock.moveTo("2026-03-02T10:16:00Z");
    systemClock.back();
    var both = clients.withGuarantor();
    market = both.marketplace();
    guarantor = both.guarantor();
  }

  /** Who has got its key with this answer. */
  protected Client holding(Client.Answer answer) {
    return new Client(market.mvc(), market.marketplace(), answer.at("/apiKey"));
  }

  /** A guarantor of the marketplace, whom its operator let in. */
  protected Client another(String reference) {
    return new Client(
        market.mvc(),
        market.marketplace(),
        keys.issue(market.marketplace(), reference, Actor.OPERATOR));
  }

  /** Proposed by the marketplace and agreed to by the guarantor of its orders. */
  protected Client.Answer agreed(String terms) {
    var proposed = market.put("/v1/guarantors/default", terms, null);
    assertThat(proposed.status()).as("%s", proposed.body()).isEqualTo(202);
    var agreed =
        guarantor.post(
            "/v1/guarantor/terms/%s/agree".formatted(proposed.at("/proposed/number")), "");
    assertThat(agreed.status()).as("%s", agreed.body()).isEqualTo(200);
    return agreed;
  }

  /** Denied, and put before the guarantor by the customer on Tuesday, 2026-03-10. */
  protected String escalated(String reference) {
    var order = market.post("/v1/orders", Bodies.order(reference)).at("/id");
    market.post(
        "/v1/orders/%s/events".formatted(order),
        "{\"type\": \"PAID\", \"occurredAt\": \"2026-03-02T10:16:00Z\"}");
    clock.moveTo("2026-03-10T08:00:00Z");
    var claim =
        market
            .post(
                "/v1/cases",
                """
                {"orderId": "%s", "kind": "NOT_RECEIVED", "statement": "I, C. Customer, got nothing."}\
                """
                    .formatted(order))
            .at("/id");
    act(claim, "merchant-response", "{\"party\": \"MERCHANT\", \"position\": \"CONTEST\"}");
    rule(claim);
    deny(claim);
    act(claim, "escalate", "{\"party\": \"CUSTOMER\", \"reason\": \"My neighbour saw it.\"}");
    return claim;
  }

  /** What the process does next. */
  protected void handOver(String claim) {
    claims.handOver(market.marketplace(), id(claim));
  }

  protected void rule(String claim) {
    claims.rule(market.marketplace(), id(claim));
  }

  protected void ruleAt(String claim, String at) {
    clock.moveTo(at);
    rule(claim);
  }

  protected void act(String claim, String act, String body) {
    var answer = market.post("/v1/cases/%s/%s".formatted(claim, act), body);
    assertThat(answer.status()).as("%s", answer.body()).isBetween(200, 201);
  }

  /** The guarantor's whole award, paid to the customer: it waits for its money. */
  protected String recoveryOfAward(String claim) {
    var awarded =
        guarantor.post(
            "/v1/cases/%s/award".formatted(claim),
            "{\"ruling\": \"REFUND\", \"reason\": \"Nothing shows a delivery.\"}");
    assertThat(awarded.status()).as("%s", awarded.body()).isEqualTo(200);
    payOut(claim);
    return market.get("/v1/recoveries?creditor=GUARANTOR").at("/items/0/id");
  }

  protected void payOut(String claim) {
    act(claim, "destination", "{\"party\": \"CUSTOMER\", \"token\": \"dest_1a2b3c\"}");
    var step = claims.rule(market.marketplace(), id(claim));
    refunds.send(market.marketplace(), new RefundId(step.refundId()));
  }

  protected static CaseId id(String claim) {
    return new CaseId(UUID.fromString(claim));
  }

  private void deny(String claim) {
    var denial =
        new ReviewRuling(
            ReviewRuling.Ruling.DENY,
            null,
            Purse.MERCHANT,
            "The file shows it clearly enough.",
            List.of());
    var ana = new Actor(Actor.Kind.USER, "ana");
    assertThat(reviewing.rule(market.marketplace(), id(claim), denial, ana))
        .isInstanceOf(Review.Done.class);
  }
}
