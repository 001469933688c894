package org.redress.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.access.LinkEvents.CaseLinkMade;
import org.redress.access.LinkEvents.CaseLinkRevoked;
import org.redress.shared.Actor;
import org.redress.shared.CaseEvent;
import org.redress.shared.CaseId;
import org.redress.shared.FieldProblem;
import org.redress.shared.MarketplaceId;
import org.redress.shared.OrderId;
import org.redress.shared.Party;
import org.redress.testing.SettableClock;
import org.redress.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(
    classes = {AccessAlone.class, CaseLinksModuleTests.Heard.class},
    properties = "redress.base-url=https://redress.example/")
class CaseLinksModuleTests {

  private static final Actor ADA = new Actor(Actor.Kind.API_KEY, "ada");
  private static final CaseId CASE = new CaseId(new UUID(7, 7));
  private static final OrderId ORDER = new OrderId(new UUID(8, 8));

  @Autowired private CaseLinks links;
  @Autowired private OpeningMarketplaces opening;
  @Autowired private AccessAlone.MovableSystemClock system;
  @Autowired private SettableClock business;
  @Autowired private JdbcClient jdbc;
  @Autowired private Heard heard;

  private MarketplaceId marketplace;

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry registry) {
    TestDatabase.empty().register(registry);
  }

  @BeforeEach
  void open() {
    marketplace = opening.open(new OpenMarketplace("Fair", ZoneId.of("UTC"), "DE", "EUR")).id();
    heard.events.clear();
  }

  @Test
  void opensItsCaseForItsPartyAndNothingElse() {
    var made = make(Party.MERCHANT, null);

    assertThat(made.url()).startsWith("https://redress.example/c/rdl_").hasSize(73);
    assertThat(holder(made))
        .isEqualTo(
            new LinkHolder(
                marketplace, made.link().id(), CASE, Party.MERCHANT, made.link().expiresAt()));
    assertThat(holder(made).actor())
        .isEqualTo(new Actor(Actor.Kind.LINK, made.link().id().toString()));
    assertThat(links.open("rdl_" + "A".repeat(43))).isEqualTo(new OpenedLink.Unknown());
    assertThat(links.open("")).isEqualTo(new OpenedLink.Unknown());
  }

  @Test
  void keepsTheHashOfItsTokenOnly() {
    var made = make(Party.CUSTOMER, null);
    var kept =
        jdbc.sql("select string_agg(case_link::text, ' ') from case_link")
            .query(String.class)
            .single();
    assertThat(kept).doesNotContain(token(made)).contains(made.link().id().toString());
    assertThat(made.toString()).doesNotContain("rdl_");
  }

  @Test
  void endsAfterNinetyDaysOfTheRealClockHoweverTheSandboxMoves() {
    var made = make(Party.CUSTOMER, null);
    assertThat(made.link().expiresAt()).isEqualTo(system.now().plus(Duration.ofDays(90)));

    business.moveTo("2027-12-31T00:00:00Z");
    system.pass(Duration.ofDays(90).minusMillis(1));
    assertThat(links.open(token(made))).isInstanceOf(OpenedLink.Open.class);

    business.moveTo("2026-03-10T09:30:00Z");
    system.pass(Duration.ofMillis(1));
    assertThat(links.open(token(made))).isEqualTo(new OpenedLink.Over(CaseLink.State.EXPIRED));
    assertThat(links.of(marketplace, CASE))
        .extracting(CaseLink::state)
        .containsExactly(CaseLink.State.EXPIRED);
  }

  @Test
  void endsAtOnceWhenItIsRevoked() {
    var made = make(Party.CUSTOMER, null);
    assertThat(links.holderOf(token(made))).isInstanceOf(OpenedLink.Open.class);

    assertThat(revoke(made))
        .hasValueSatisfying(link -> {
          assertThat(link.state()).isEqualTo(CaseLink.State.REVOKED);
          assertThat(link.revokedBy()).isEqualTo(ADA);
        });
    assertThat(links.holderOf(token(made))).isEqualTo(new OpenedLink.Over(CaseLink.State.REVOKED));
    assertThat(links.open(token(made))).isEqualTo(new OpenedLink.Over(CaseLink.State.REVOKED));
  }

  @Test
  void isRevokedOnceByTheFirst() {
    var made = make(Party.CUSTOMER, null);
    var first = revoke(made).orElseThrow();
    system.pass(Duration.ofMinutes(1));
    assertThat(revoke(made)).hasValue(first);
    assertThat(heard.events)
        .extracting(CaseEvent::getClass)
        .containsExactly((Class) CaseLinkMade.class, CaseLinkRevoked.class);
  }

  @Test
  void isOfItsCaseAndMarketplaceOnly() {
    var made = make(Party.CUSTOMER, null);
    var other = opening.open(new OpenMarketplace("Other", ZoneId.of("UTC"), "DE", "EUR")).id();
    var id = made.link().id();

    assertThat(links.revoke(other, ORDER, CASE, id, ADA)).isEmpty();
    assertThat(links.revoke(marketplace, ORDER, new CaseId(new UUID(9, 9)), id, ADA)).isEmpty();
    assertThat(links.of(other, CASE)).isEmpty();
    assertThat(links.of(marketplace, new CaseId(new UUID(9, 9)))).isEmpty();
    assertThat(links.open(token(made))).isInstanceOf(OpenedLink.Open.class);
  }

  @Test
  void notesWhenItWasOpenedAndNotEachPageAfterThat() {
    var made = make(Party.CUSTOMER, null);
    assertThat(links.of(marketplace, CASE).getFirst().lastOpenedAt()).isNull();
    links.open(token(made));
    var opened = system.now();
    system.pass(Duration.ofMinutes(5));
    links.holderOf(token(made));
    assertThat(links.of(marketplace, CASE).getFirst().lastOpenedAt()).isEqualTo(opened);
  }

  @Test
  void refusesTimesThatAreOverOrTooFarAndOtherParties() {
    for (var expires :
        List.of(
            system.now(), system.now().plus(Duration.ofDays(366)).plusMillis(1), Instant.EPOCH)) {
      assertThat(refused(new MakeLink(ORDER, CASE, Party.CUSTOMER, expires)))
          .containsExactly("expiresAt");
    }
    assertThat(refused(new MakeLink(ORDER, CASE, Party.GUARANTOR, null))).containsExactly("party");
    assertThat(heard.events).isEmpty();
  }

  @Test
  void areNeverMadeByStaff() {
    var agent = new Actor(Actor.Kind.USER, "ada");
    var wanted = new MakeLink(ORDER, CASE, Party.CUSTOMER, null);

    assertThatThrownBy(() -> links.make(marketplace, wanted, agent))
        .hasMessage("staff make no links: ada");
    assertThat(links.of(marketplace, CASE)).isEmpty();
  }

  @Test
  void tellsWhoLetWhomIn() {
    var made = make(Party.MERCHANT, system.now().plusSeconds(60));
    assertThat(heard.events)
        .containsExactly(
            new CaseLinkMade(
                marketplace, ORDER, CASE, business.now(), ADA, made.link().id(), Party.MERCHANT));
  }

  private LinkMade.Made make(Party party, @Nullable Instant expiresAt) {
    return (LinkMade.Made)
        links.make(marketplace, new MakeLink(ORDER, CASE, party, expiresAt), ADA);
  }

  private Optional<CaseLink> revoke(LinkMade.Made made) {
    return links.revoke(marketplace, ORDER, CASE, made.link().id(), ADA);
  }

  private List<String> refused(MakeLink wanted) {
    return ((LinkMade.Refused) links.make(marketplace, wanted, ADA))
        .problems().stream().map(FieldProblem::field).toList();
  }

  private LinkHolder holder(LinkMade.Made made) {
    return ((OpenedLink.Open) links.open(token(made))).holder();
  }

  private static String token(LinkMade.Made made) {
    return made.url().substring(made.url().lastIndexOf('/') + 1);
  }

  static class Heard {
    final List<CaseEvent> events = new ArrayList<>();

    @EventListener
    void on(CaseEvent event) {
      events.add(event);
    }
  }
}
