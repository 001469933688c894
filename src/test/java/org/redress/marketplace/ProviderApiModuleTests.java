package org.redress.marketplace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.marketplace.OrdersApiModuleTests.assertProblem;

import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.engine.TimeTravel;
import org.redress.orders.Basis;
import org.redress.refunds.DrivingRefunds;
import org.redress.refunds.Purse;
import org.redress.refunds.RefundAnswer;
import org.redress.refunds.RefundId;
import org.redress.refunds.RequestRefund;
import org.redress.refunds.RequestingRefunds;
import org.redress.shared.Actor;
import org.redress.shared.CaseId;
import org.redress.shared.OrderId;
import org.redress.testing.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/** The refunds of the API, and the sandbox's provider that pays them. */
@SpringBootTest(
    classes = ApiAlone.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "redress.sandbox=true")
@AutoConfigureMockMvc
class ProviderApiModuleTests {

  private static final String PROVIDER = "/v1/sandbox/provider/";
  private static final String PAYMENTS = PROVIDER + "payments";

  @Autowired private Clients clients;
  @Autowired private RequestingRefunds requesting;
  @Autowired private DrivingRefunds driving;
  @Autowired private SettableClock clock;
  @MockitoBean private TimeTravel time;

  private Client client;
  private String claim;

  @BeforeEach
  void open() {
    clock.moveTo("2026-03-02T10:16:00Z");
    client = clients.next();
  }

  @Test
  void showsARefundAndWhatTheProviderPaidForIt() {
    var refund = refundOf("M-1");
    assertThat(shown(refund).at("/state")).isEqualTo("REQUESTED");

    driving.send(client.marketplace(), refund);

    var body = shown(refund);
    assertThat(body.status()).isEqualTo(200);
    assertThat(body.at("/state")).isEqualTo("CONFIRMED");
    assertThat(body.at("/amount")).isEqualTo("4480");
    assertThat(body.at("/currency")).isEqualTo("EUR");
    assertThat(body.at("/caseId")).isEqualTo(claim);
    assertThat(body.at("/paidBy")).isEqualTo("MARKETPLACE");
    assertThat(body.at("/borneBy")).isEqualTo("MERCHANT");
    assertThat(body.at("/lines/0/shipping")).isEqualTo("490");
    var paid = client.get(PAYMENTS);
    assertThat(paid.at("/items/0/reference")).isEqualTo(refund.toString());
    assertThat(paid.at("/items/0/orderId")).isEqualTo(body.at("/orderId"));
    assertThat(paid.at("/items/0/caseId")).isEqualTo(claim);
    assertThat(paid.at("/items/0/paymentReference")).isEqualTo("pay_123");
    assertThat(paid.at("/items/0/kind")).isEqualTo("REFUND");
    assertThat(paid.at("/items/0/amount")).isEqualTo("4480");
    assertThat(paid.at("/items/0/status")).isEqualTo("succeeded");
    assertThat(paid.at("/items/0/at")).isEqualTo("2026-03-10T08:00:00Z");
    assertThat(paid.body().at("/items/0").has("sequence")).isFalse();
    assertThat(paid.at("/nextCursor")).isEmpty();
  }

  @Test
  void showsNobodyElsesRefundsAndPayments() {
    var refund = refundOf("M-1");
    driving.send(client.marketplace(), refund);
    var other = clients.next();

    assertProblem(other.get("/v1/refunds/" + refund), 404, "not-found");
    assertProblem(client.get("/v1/refunds/nonsense"), 404, "not-found");
    assertThat(other.get(PAYMENTS).at("/items")).isEqualTo("[]");
  }

  @Test
  void tellsTheProviderWhatToDoNext() {
    var told = client.put(PROVIDER + "pay_123", "{\"next\": \"FAIL\"}", "key");
    assertThat(told.status()).isEqualTo(200);
    assertThat(told.at("/next")).isEqualTo("FAIL");
    var refund = refundOf("M-1");

    driving.send(client.marketplace(), refund);

    assertThat(shown(refund).at("/state")).isEqualTo("REFUSED");
    assertThat(shown(refund).at("/trouble")).isEqualTo("REFUSED");
    assertThat(client.get(PAYMENTS).at("/items")).isEqualTo("[]");
  }

  @Test
  void tellsItOnceUnderOneKey() {
    client.put(PROVIDER + "pay_123", "{\"next\": \"FAIL\"}", "key");
    driving.send(client.marketplace(), refundOf("M-1"));

    var again = client.put(PROVIDER + "pay_123", "{\"next\": \"FAIL\"}", "key");
    driving.send(client.marketplace(), refundOf("M-2"));

    assertThat(again.response().getHeader("Idempotent-Replayed")).isEqualTo("true");
    assertThat(client.get(PAYMENTS).body().path("items")).hasSize(1);
    assertProblem(
        client.put(PROVIDER + "pay_123", "{\"next\": \"DELAY\"}", "key"),
        422,
        "idempotency-key-reused");
  }

  @Test
  void refusesWhatItDoesNotKnow() {
    assertThat(client.put(PROVIDER + "p", "{\"next\": \"PAY\"}", null).wrongFields())
        .containsExactly("next");
    assertThat(client.put(PROVIDER + "p", "{\"next\": \"FAIL\", \"x\": 1}", null).wrongFields())
        .containsExactly("x");
    assertThat(client.put(PROVIDER + "p%0Aq", "{\"next\": \"FAIL\"}", null).status())
        .isBetween(400, 422);
    assertThat(client.get(PAYMENTS + "?cursor=x").wrongFields()).containsExactly("cursor");
  }

  @Test
  void listsPaymentsInPages() {
    for (var number = 1; number <= 3; number++) {
      driving.send(client.marketplace(), refundOf("M-" + number));
    }
    var first = client.get(PAYMENTS + "?limit=2");
    var rest = client.get(PAYMENTS + "?limit=2&cursor=" + first.at("/nextCursor"));
    assertThat(first.body().path("items")).hasSize(2);
    assertThat(rest.body().path("items")).hasSize(1);
    assertThat(rest.at("/nextCursor")).isEmpty();
  }

  private Client.Answer shown(RefundId refund) {
    return client.get("/v1/refunds/" + refund);
  }

  private RefundId refundOf(String reference) {
    var order = new OrderId(UUID.fromString(orderAt(reference)));
    clock.moveTo("2026-03-10T08:00:00Z");
    claim =
        client
            .post(
                "/v1/cases",
                "{\"orderId\": \"%s\", \"kind\": \"NOT_RECEIVED\", \"statement\": \"Not here.\"}"
                    .formatted(order))
            .at("/id");
    var request =
        new RequestRefund(
            "refund of " + reference,
            order,
            new CaseId(UUID.fromString(claim)),
            EnumSet.allOf(Basis.class),
            List.of(),
            null,
            Purse.MARKETPLACE,
            Purse.MERCHANT);
    var answer = requesting.request(client.marketplace(), request, Actor.SYSTEM);
    return ((RefundAnswer.Requested) answer).refund().id();
  }

  private String orderAt(String reference) {
    var id = client.post("/v1/orders", Bodies.order(reference)).at("/id");
    client.post(
        "/v1/orders/" + id + "/events",
        "{\"type\": \"PAID\", \"occurredAt\": \"2026-03-02T10:16:00Z\"}");
    return id;
  }
}
