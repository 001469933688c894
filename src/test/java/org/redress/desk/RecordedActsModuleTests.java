package org.redress.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.access.DeskRole;
import org.redress.access.People;
import org.redress.access.StaffMember;
import org.redress.access.User;
import org.redress.marketplace.Bodies;
import org.redress.marketplace.Client;
import org.redress.marketplace.Clients;
import org.redress.refunds.GivingBackOverpaid;
import org.redress.shared.Actor;
import org.redress.shared.OrderId;
import org.redress.tasks.Proposals;
import org.redress.testing.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is done leaves a row in the audit trail, with who did it and to what. */
class RecordedActsModuleTests extends DeskOnADatabase {

  private static final String TERMS =
      """
      {"name": "Trusted Third", "answerDays": 5, "reminderDays": 3, "languages": ["en"],
       "needs": ["TRACKING"], "limits": {"EUR": 100000}}\
      """;

  @Autowired private Clients clients;
  @Autowired private SettableClock clock;
  @Autowired private People people;
  @Autowired private Proposals proposals;
  @Autowired private JdbcClient jdbc;

  private Client market;
  private Client guarantor;
  private int seen;

  @BeforeEach
  void open() {
    clock.moveTo("2026-03-02T10:16:00Z");
    var both = clients.withGuarantor();
    market = both.marketplace();
    guarantor = both.guarantor();
    news();
  }

  @Test
  void ofMoney() {
    var order = market.post("/v1/orders", Bodies.order("M-1")).at("/id");
    recorded("OrderRegistered", "marketplace", order);
    paid(order, "card", 4480);
    recorded("OrderEventReported", "marketplace", order, "PAID");
    paid(order, "more", 20_000);
    news();

    send("ada", "/orders/" + order + "/given-back", "reference", "back-1");
    recorded("ActProposed", "ada", order, "GIVEN_BACK", "20000");
    var proposal =
        proposals
            .of(
                market.marketplace(),
                List.of(GivingBackOverpaid.subject(new OrderId(UUID.fromString(order)))))
            .getLast();
    send("ben", "/proposals/" + proposal.id() + "/confirm", "x", "");
    recorded("ActProposalEnded", "ben", order, "GIVEN_BACK", "\"ada\"", "DONE");
  }

  @Test
  void ofKeysAndTerms() {
    var proposed = market.put("/v1/guarantors/default", TERMS, null);
    recorded("GuarantorTermsProposed", "marketplace", null, "default");
    guarantor.post("/v1/guarantor/terms/%s/agree".formatted(proposed.at("/proposed/number")), "{}");
    recorded("GuarantorTermsAgreed", "guarantor", null, "default");
    guarantor.post("/v1/guarantor/secrets", "{\"renew\": \"API_KEY\"}");
    recorded("KeyRenewed", "guarantor", null);
  }

  @Test
  void ofAMerchantsStatus() {
    market.put(
        "/v1/merchants/acme",
        """
        {"name": "Acme", "country": "DE", "status": "SUSPENDED", "coverLevel": "BASIC"}\
        """,
        null);
    recorded("MerchantChanged", "marketplace", null, "SUSPENDED");
  }

  @Test
  void ofPeopleAndSigningIn() {
    var name = "sam" + market.marketplace().toString().substring(24);
    people.add(
        market.marketplace(), name, "Sam", DeskRole.AGENT, new Actor(Actor.Kind.USER, "ada"));
    recorded("PersonChanged", "ada", null, name, "INVITED");
    people.confirm(market.marketplace(), name, new Actor(Actor.Kind.USER, "ben"));
    recorded("PersonChanged", "ben", null, name, "CONFIRMED");
    people.reset(market.marketplace(), name, new Actor(Actor.Kind.USER, "ben"));
    recorded("PersonChanged", "ben", null, name, "RESET");

    mvc.post()
        .uri("/login")
        .param("username", name)
        .param("password", "a guess of somebody")
        .with(csrf())
        .exchange();
    recorded("SignInRefused", "stranger", null);
  }

  private void paid(String order, String reference, long amount) {
    market.post(
        "/v1/orders/" + order + "/events",
        """
        {"type": "PAID", "occurredAt": "2026-03-02T10:16:00Z", "reference": "%s", "amount": %d}\
        """
            .formatted(reference, amount));
  }

  private void send(String who, String address, String field, String value) {
    var viewer = new StaffMember(new User(market.marketplace(), who, "unused", DeskRole.AGENT));
    assertThat(
            mvc.post().uri(address).param(field, value).with(user(viewer)).with(csrf()).exchange())
        .hasStatus3xxRedirection();
  }

  private record Row(String event, String actor, @Nullable String order, String facts) {

    boolean is(String event, String actor, @Nullable String order) {
      return this.event.equals(event)
          && this.actor.equals(actor)
          && (order == null || order.equals(this.order));
    }
  }

  /** That since the last look there is such a row, and its facts say all of this. */
  private void recorded(String event, String actor, @Nullable String order, String... facts) {
    assertThat(news())
        .anyMatch(row ->
            row.is(event, actor, order) && List.of(facts).stream().allMatch(row.facts()::contains));
  }

  private List<Row> news() {
    var all =
        jdbc.sql(
                "select event, actor_name, order_id::text, facts from audit_entry where marketplace_id = ? order by number")
            .param(market.marketplace().value())
            .query((row, n) ->
                new Row(row.getString(1), row.getString(2), row.getString(3), row.getString(4)))
            .list();
    var fresh = all.subList(seen, all.size());
    seen = all.size();
    return List.copyOf(fresh);
  }
}
