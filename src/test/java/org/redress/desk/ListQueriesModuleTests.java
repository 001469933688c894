package org.redress.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.access.DeskRole;
import org.redress.access.StaffMember;
import org.redress.access.User;
import org.redress.claims.DrivingClaims;
import org.redress.claims.ReviewRuling;
import org.redress.claims.ReviewRuling.Ruling;
import org.redress.claims.ReviewingClaims;
import org.redress.marketplace.Bodies;
import org.redress.marketplace.Client;
import org.redress.marketplace.Clients;
import org.redress.refunds.Purse;
import org.redress.shared.Actor;
import org.redress.shared.CaseId;
import org.redress.shared.OrderId;
import org.redress.tasks.OpenTask;
import org.redress.tasks.TaskKind;
import org.redress.tasks.Tasks;
import org.redress.testing.CountedStatements;
import org.redress.testing.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;

/**
 * A page of the lists asks the database as often for 25 rows as for 5, whoever shows it. Of five
 * claims one is paid back, one denied, and three are before a person.
 */
class ListQueriesModuleTests extends DeskOnADatabase {

  private static final Actor ADA = new Actor(Actor.Kind.USER, "ada");

  @Autowired private Clients clients;
  @Autowired private DrivingClaims driving;
  @Autowired private ReviewingClaims reviewing;
  @Autowired private Tasks tasks;
  @Autowired private SettableClock clock;
  @Autowired private CountedStatements statements;

  @ParameterizedTest
  @ValueSource(strings = {"/tasks", "/cases"})
  void showsALongListAtTheDeskWithAsManyQueriesAsAShortOne(String list) {
    assertThat(toShow(list, marketplaceWith(25), 25))
        .isEqualTo(toShow(list, marketplaceWith(5), 5));
  }

  @Test
  void answersALongListWithAsManyQueriesAsAShortOne() {
    assertThat(toAnswer(marketplaceWith(25), 25)).isEqualTo(toAnswer(marketplaceWith(5), 5));
  }

  private int toShow(String list, Client market, int rows) {
    show(list, market, rows);
    return statements.during(() -> show(list, market, rows));
  }

  private void show(String list, Client market, int rows) {
    var viewer = new StaffMember(new User(market.marketplace(), "ada", "unused", DeskRole.AGENT));
    assertThat(
            mvc.get().uri(list).with(SecurityMockMvcRequestPostProcessors.user(viewer)).exchange())
        .hasStatusOk()
        .bodyText()
        .contains("M-1", "M-" + rows);
  }

  private int toAnswer(Client market, int rows) {
    market.get("/v1/cases");
    return statements.during(
        () -> assertThat(market.get("/v1/cases").body().at("/items").size()).isEqualTo(rows));
  }

  private Client marketplaceWith(int claims) {
    clock.moveTo("2026-03-02T10:16:00Z");
    var market = clients.next();
    var orders = IntStream.rangeClosed(1, claims).mapToObj(n -> paid(market, n)).toList();
    clock.moveTo("2026-03-10T08:00:00Z");
    for (var n = 0; n < claims; n++) {
      claim(market, orders.get(n), n % 5);
    }
    return market;
  }

  private static String paid(Client market, int number) {
    var body =
        Bodies.order("M-" + number)
            .replace("c-77", "M-" + number)
            .replace("acme", "shop-" + number)
            .replace("pay_123", "pay_" + number);
    var order = market.post("/v1/orders", body).at("/id");
    market.post("/v1/orders/" + order + "/events", Bodies.event("PAID", "2026-03-02T10:16:00Z"));
    return order;
  }

  private void claim(Client market, String order, int kind) {
    var body = "{\"orderId\": \"%s\", \"kind\": \"NOT_RECEIVED\", \"statement\": \"Nothing.\"}";
    var claim = market.post("/v1/cases", body.formatted(order)).at("/id");
    var position = kind == 0 ? "ACCEPT" : "CONTEST";
    market.post(
        "/v1/cases/" + claim + "/merchant-response",
        "{\"party\": \"MERCHANT\", \"position\": \"%s\", \"text\": \"So.\"}".formatted(position));
    var id = new CaseId(UUID.fromString(claim));
    driving.rule(market.marketplace(), id);
    if (kind == 1) {
      var denial = new ReviewRuling(Ruling.DENY, null, Purse.CUSTOMER, "It came back.", List.of());
      reviewing.rule(market.marketplace(), id, denial, ADA);
    }
    var stuck =
        new OpenTask(
            "stuck:" + id,
            TaskKind.STUCK_JOB,
            new OrderId(UUID.fromString(order)),
            id,
            Map.of(),
            Instant.parse("2026-03-11T08:00:00Z"),
            Set.of());
    tasks.open(market.marketplace(), stuck);
  }
}
