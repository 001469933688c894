package org.redress.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.redress.casefile.TimelineEntry;
import org.redress.claims.ClaimPage;
import org.redress.claims.ClaimSearch;
import org.redress.engine.ProcessPicture;
import org.redress.notifications.Notice;
import org.redress.orders.EventType;
import org.redress.orders.OrderDeadline;
import org.redress.orders.OrderFixtures;
import org.redress.orders.OrderView;
import org.redress.orders.PromiseState;
import org.redress.policy.Decision;
import org.redress.shared.Actor;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class OrderSheetPageModuleTests extends OpenDesk {

  private static final Instant PLACED = Instant.parse("2026-03-02T10:15:30Z");

  @Test
  void saysWhereTheOrderStandsAndWhatComesNext() {
    var order =
        known(
            AnOrder.called("M-1")
                .promise(PromiseState.BROKEN)
                .due(
                    OrderDeadline.Meaning.GUARANTEE_ENDS,
                    "2026-04-08T22:00:00Z",
                    OrderDeadline.State.OPEN));

    assertThat(open(order))
        .hasStatusOk()
        .bodyText()
        .contains("M-1", "Broken")
        .contains("The promised day, Mon 9 Mar 2026, ended without a delivery.")
        .contains("The guarantee lasts until the end of Wed 8 Apr 2026.");
  }

  @Test
  void showsTheContract() {
    assertThat(open(known(AnOrder.called("M-1"))))
        .bodyText()
        .contains("LED torch", "LED-1, Lighting", "€19.95", "€39.90", "€4.90", "€44.80")
        .contains("80331 München, Germany", "Registered", "DHL", "Card", "pay_123")
        .contains("Covered up to €2,500.00", "All of it is covered.")
        .contains("11 Mar 2026 to 8 Apr 2026", "Colour may differ");
  }

  @Test
  void showsWhatWasReported() {
    var order =
        known(
            AnOrder.called("M-1")
                .reported(
                    EventType.SHIPPED,
                    "2026-03-04T13:05:00Z",
                    OrderFixtures.details(
                        Map.of("parcel", "P1", "carrier", "DHL", "trackingNumber", "0034")),
                    false)
                .reported(
                    EventType.DELIVERED, "2026-03-08T13:05:00Z", OrderFixtures.parcel("P1"), true));

    assertThat(open(order))
        .bodyText()
        .contains("Shipped", "Parcel P1", "0034", "Wed 4 Mar 2026, 14:05")
        .contains("datetime=\"2026-03-04T13:05:00Z\"")
        .containsSubsequence("class=\"retracted\"", "Delivered", "taken back");
  }

  @Test
  void tellsTheTimelineInOrder() {
    var order = known(AnOrder.called("M-1"));
    given(timeline.of(marketplace, order.id()))
        .willReturn(
            List.of(
                entry(1, "OrderRegistered", Map.of("watched", true)),
                entry(2, "PromiseBroken", Map.of("claimable", true))));

    assertThat(open(order))
        .bodyText()
        .containsSubsequence("Order registered", "Promise broken", "The customer may claim");
  }

  @Test
  void explainsDecisionsBeforeTheirDetails() {
    var order = known(AnOrder.called("M-1"));
    given(policies.decisionsAbout(marketplace, order.id())).willReturn(List.of(cover()));

    assertThat(open(order))
        .bodyText()
        .containsSubsequence(
            "Guarantor cover",
            "small orders",
            "The customer reads",
            "Your order is guaranteed.",
            "The merchant reads",
            "Your sale is guaranteed.",
            "Limit per order",
            "€2,500.00",
            "Row 3",
            "small orders",
            "Covered, because it is small.",
            "Policy edition",
            "sha256:01234567");
  }

  @Test
  void listsItsCases() {
    var order = known(AnOrder.called("M-1"));
    var claim = ACase.about(order).view();
    given(
            claims.page(
                marketplace,
                new ClaimSearch(null, null, null, null, order.id(), null, null, null, 50)))
        .willReturn(new ClaimPage(List.of(claim), null));

    assertThat(open(order))
        .bodyText()
        .contains("C-000007", "href=\"/cases/" + claim.id() + "\"", "Under review");
    assertThat(open(known(AnOrder.called("M-2"))))
        .bodyText()
        .contains("No case was opened about this order.");
  }

  @Test
  void showsNoticesInTheirOwnLanguage() {
    var order = known(AnOrder.called("M-1"));
    given(notices.about(marketplace, order.id()))
        .willReturn(
            List.of(
                new Notice(
                    new UUID(0, 1),
                    NOW,
                    null,
                    Notice.Recipient.CUSTOMER,
                    Notice.Reason.PROMISE_BROKEN,
                    "de",
                    "Nicht angekommen",
                    "Guten Tag <b>Frau M.</b>")));

    assertThat(open(order))
        .bodyText()
        .contains("Promise broken", "to the customer, German", "lang=\"de\"", "Nicht angekommen")
        .contains("Guten Tag &lt;b&gt;Frau M.&lt;/b&gt;");
  }

  @Test
  void marksWhatIsOverdue() {
    var order =
        known(
            AnOrder.called("M-1")
                .due(
                    OrderDeadline.Meaning.SHIP_BY,
                    "2026-03-04T23:00:00Z",
                    OrderDeadline.State.MISSED)
                .due(
                    OrderDeadline.Meaning.ANSWER_DELAY,
                    "2026-03-10T08:00:00Z",
                    OrderDeadline.State.OPEN));

    assertThat(open(order))
        .bodyText()
        .containsSubsequence(
            "Answer the delay notice",
            "until Tue 10 Mar 2026, 09:00",
            "Overdue",
            "Hand the order to a carrier",
            "until the end of Wed 4 Mar 2026",
            "Missed")
        .contains("Times in Europe/Berlin");
  }

  @Test
  void quotesWhatTheCustomerSaid() {
    assertThat(open(known(AnOrder.called("M-1").stated("Still nothing here."))))
        .bodyText()
        .contains("Still nothing here.", "Not received");
    assertThat(open(known(AnOrder.called("M-2"))))
        .bodyText()
        .doesNotContain("What the customer said");
  }

  @Test
  void givesTheProcessPictureToTheBrowser() {
    var order = known(AnOrder.called("M-1"));
    given(pictures.of(marketplace, order.id()))
        .willReturn(
            Optional.of(
                new ProcessPicture(
                    "OrderGuaranteeProcess",
                    1,
                    "<definitions/>",
                    List.of("Event_OrderRegistered"),
                    List.of("Flow_WatchBegins"),
                    List.of("Gateway_WhatComesFirst"),
                    true)));

    assertThat(open(order))
        .bodyText()
        .contains("data-process=\"/orders/" + order.id() + "/process\"");
    assertThat(mvc.get().uri("/orders/{id}/process", order.id()).with(agent()))
        .bodyJson()
        .isStrictlyEqualTo(
            """
            {"xml": "<definitions/>", "visited": ["Event_OrderRegistered"],
             "takenFlows": ["Flow_WatchBegins"], "waitingAt": ["Gateway_WhatComesFirst"],
             "stuck": true}
            """);
  }

  @Test
  void hasNoPictureWithoutAProcess() {
    var order = known(AnOrder.called("M-1").asHistory());

    assertThat(mvc.get().uri("/orders/{id}/process", order.id()).with(agent()))
        .bodyJson()
        .extractingPath("xml")
        .isEqualTo("");
  }

  @Test
  void knowsNoOrderOfAnotherMarketplaceAndNoneOfAStrangeName() {
    var known = known(AnOrder.called("M-1"));
    openDesk();

    assertThat(open(known)).hasStatus(404);
    assertThat(mvc.get().uri("/orders/nonsense").with(agent())).hasStatus(404);
  }

  private MvcTestResult open(OrderView order) {
    return mvc.get().uri("/orders/{id}", order.id()).with(agent()).exchange();
  }

  private static TimelineEntry entry(long sequence, String kind, Map<String, Object> details) {
    return new TimelineEntry(sequence, PLACED, kind, Actor.SYSTEM, details);
  }

  private static Decision cover() {
    return new Decision(
        new UUID(0, 1),
        PLACED,
        "GuarantorCover",
        1,
        "sha256:0123456789abcdef",
        Map.of("total", 4480L),
        List.of(new Decision.MatchedRule("r3", 3, "small orders")),
        Map.of("limitPerOrder", 250000L),
        null,
        Map.of(
            "AGENT", "Covered, because it is small.",
            "CUSTOMER", "Your order is guaranteed.",
            "MERCHANT", "Your sale is guaranteed."));
  }
}
