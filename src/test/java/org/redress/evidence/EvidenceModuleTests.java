package org.redress.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.redress.evidence.SampleFiles.*;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.evidence.EvidenceEvents.EvidenceAdded;
import org.redress.evidence.EvidenceEvents.EvidenceChecked;
import org.redress.evidence.EvidenceView.Check;
import org.redress.shared.Actor;
import org.redress.shared.CaseId;
import org.redress.shared.FieldProblem;
import org.redress.shared.MarketplaceId;
import org.redress.shared.OrderId;
import org.redress.shared.Party;
import org.redress.shared.Tenancy;
import org.redress.testing.SettableClock;
import org.redress.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(classes = EvidenceAlone.class)
class EvidenceModuleTests {

  private static final Actor SHOP = new Actor(Actor.Kind.API_KEY, "shop");
  private static final Actor AGENT = new Actor(Actor.Kind.USER, "alma");
  private static final Instant NOW = Instant.parse("2026-03-12T09:00:00Z");
  private static final OrderId ORDER = new OrderId(new UUID(3, 3));

  @Autowired AddingEvidence adding;
  @Autowired CheckingEvidence checking;
  @Autowired EvidenceItems items;
  @Autowired Tenancy tenancy;
  @Autowired JdbcClient jdbc;
  @Autowired SettableClock clock;
  @Autowired EvidenceAlone.Heard heard;
  MarketplaceId market;
  CaseId claim;

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry registry) {
    TestDatabase.empty().register(registry);
  }

  @BeforeEach
  void openCase() {
    clock.moveTo(NOW.toString());
    market = new MarketplaceId(UUID.randomUUID());
    claim = new CaseId(UUID.randomUUID());
    heard.events.clear();
  }

  @Test
  void showsWhatWasAddedAsItWasAdded() {
    var facts = new EvidenceFacts("DHL", "JD1", NOW.minusSeconds(60), "80331", "H. M.", null);
    var sent =
        new NewEvidence(
            claim,
            ORDER,
            Party.MERCHANT,
            EvidenceType.PROOF_OF_DELIVERY,
            facts,
            "Signed at the door.\n\"H. M.\"",
            new UploadedFile("../Proof.PDF", "application/pdf", pdf()),
            Visibility.ALL_PARTIES);
    var item = added(sent);
    assertThat(items.of(market, claim)).containsExactly(item);
    assertThat(items.find(market, item.id())).contains(item);
    assertThat(item.facts()).isEqualTo(facts);
    assertThat(item.text()).isEqualTo(sent.text());
    assertThat(item.standing()).isEqualTo(Standing.ASSERTED);
    assertThat(item.at()).isEqualTo(NOW);
    assertThat(item.by()).isEqualTo(SHOP);
    assertThat(item.file().name()).isEqualTo("Proof.pdf");
    assertThat(heard.events)
        .containsExactly(
            new EvidenceAdded(
                market,
                ORDER,
                claim,
                NOW,
                SHOP,
                item.id(),
                Party.MERCHANT,
                EvidenceType.PROOF_OF_DELIVERY,
                Visibility.ALL_PARTIES));
  }

  @Test
  void showsItemsInTheOrderInWhichTheyWereAdded() {
    var first = added(statement(Party.CUSTOMER, "Nothing came."));
    var second = added(statement(Party.MERCHANT, "It was sent."));
    var third = added(statement(Party.CUSTOMER, "Nothing came."));
    assertThat(items.of(market, claim)).containsExactly(first, second, third);
  }

  @Test
  void keepsTheLargestFileByteForByte() {
    var content = large(UploadedFile.LARGEST);
    var item = added(file(Party.CUSTOMER, EvidenceType.PARCEL_PHOTO, "box.jpg", content));
    var served = items.file(market, item.id()).orElseThrow();
    assertThat(served.content()).isEqualTo(content);
    assertThat(served.file()).isEqualTo(item.file());
    assertThat(served.mediaType()).isEqualTo("image/jpeg");
  }

  @Test
  void refusesEverythingThatIsWrongAtOnceAndKeepsNothing() {
    var sent =
        new NewEvidence(
            claim,
            ORDER,
            Party.CUSTOMER,
            EvidenceType.ITEM_PHOTO,
            new EvidenceFacts("DHL", null, null, null, null, null),
            "",
            new UploadedFile("photo.jpg", "image/jpeg", zip()),
            Visibility.ALL_PARTIES);
    var refused = (Added.Refused) adding.add(market, sent, SHOP);
    assertThat(refused.problems())
        .extracting(FieldProblem::field)
        .containsExactly("facts.carrier", "text", "file");
    assertThat(items.of(market, claim)).isEmpty();
    assertThat(heard.events).isEmpty();
  }

  @Test
  void refusesAFileWhoseNameLies() {
    var lying = file(Party.CUSTOMER, EvidenceType.RECEIPT, "receipt.pdf", picture("png"));
    assertThat(adding.add(market, lying, SHOP))
        .isEqualTo(
            new Added.Refused(
                List.of(new FieldProblem("file", "a file name that ends as PNG does, like .png"))));
    assertThat(items.of(market, claim)).isEmpty();
  }

  @Test
  void sameFileByTheSamePartyAndTypeIsTheSameItem() {
    var first = added(file(Party.CUSTOMER, EvidenceType.RECEIPT, "receipt.pdf", pdf()));
    clock.moveTo("2026-03-13T09:00:00Z");
    assertThat(added(file(Party.CUSTOMER, EvidenceType.RECEIPT, "again.pdf", pdf())))
        .isEqualTo(first);
    assertThat(items.of(market, claim)).containsExactly(first);
    assertThat(heard.events).hasSize(1);
  }

  @Test
  void sameFileByAnotherPartyOrTypeOrInAnotherCaseIsAnotherItem() {
    added(file(Party.CUSTOMER, EvidenceType.RECEIPT, "receipt.pdf", pdf()));
    added(file(Party.MERCHANT, EvidenceType.RECEIPT, "receipt.pdf", pdf()));
    added(file(Party.CUSTOMER, EvidenceType.OTHER, "receipt.pdf", pdf()));
    assertThat(items.of(market, claim)).hasSize(3);
    claim = new CaseId(UUID.randomUUID());
    added(file(Party.CUSTOMER, EvidenceType.RECEIPT, "receipt.pdf", pdf()));
    assertThat(items.of(market, claim)).hasSize(1);
  }

  @Test
  void sameFileSentTwiceAtTheSameTimeIsOneItem() throws Exception {
    var sent = file(Party.CUSTOMER, EvidenceType.RECEIPT, "receipt.jpg", large(2_000_000));
    Callable<EvidenceView> send = () -> added(sent);
    try (var threads = Executors.newFixedThreadPool(4)) {
      var results = threads.invokeAll(List.of(send, send, send, send));
      for (var result : results) {
        assertThat(items.of(market, claim)).containsExactly(result.get());
      }
    }
  }

  @Test
  void anotherMarketplaceSeesNothing() {
    var item = added(file(Party.CUSTOMER, EvidenceType.RECEIPT, "receipt.pdf", pdf()));
    var other = new MarketplaceId(UUID.randomUUID());
    assertThat(items.of(other, claim)).isEmpty();
    assertThat(items.find(other, item.id())).isEmpty();
    assertThat(items.file(other, item.id())).isEmpty();
    assertThat(checking.check(other, item.id(), "Called.", AGENT))
        .isEqualTo(new Checked.NoSuchEvidence());
    assertThat(adding.add(other, file(Party.CUSTOMER, EvidenceType.RECEIPT, "r.pdf", pdf()), SHOP))
        .isNotEqualTo(new Added.Item(item));
  }

  @Test
  void callersTransactionTakesEverythingBackWithIt() {
    var sent = file(Party.CUSTOMER, EvidenceType.RECEIPT, "receipt.pdf", pdf());
    assertThatThrownBy(() ->
            tenancy.run(
                market,
                () -> {
                  added(sent);
                  throw new IllegalStateException("the case was closed meanwhile");
                }))
        .hasMessage("the case was closed meanwhile");
    assertThat(items.of(market, claim)).isEmpty();
    assertThat(files()).isZero();
  }

  @Test
  void agentsCheckIsItsStandingFromThenOn() {
    var item = added(statement(Party.MERCHANT, "Delivered, says the carrier."));
    clock.moveTo("2026-03-13T10:00:00Z");
    var checked = checking.check(market, item.id(), "Called DHL: signed by H. M.", AGENT);
    var check = new Check(clock.now(), AGENT, "Called DHL: signed by H. M.");
    var seen = items.find(market, item.id()).orElseThrow();
    assertThat(checked).isEqualTo(new Checked.Item(seen));
    assertThat(seen.standing()).isEqualTo(Standing.CHECKED_BY_AGENT);
    assertThat(seen.checks()).containsExactly(check);
    assertThat(heard.events)
        .last()
        .isEqualTo(
            new EvidenceChecked(
                market, ORDER, claim, clock.now(), AGENT, item.id(), Visibility.ALL_PARTIES));
  }

  @Test
  void everyCheckIsKept() {
    var item = added(statement(Party.MERCHANT, "Delivered."));
    var other = added(statement(Party.MERCHANT, "Paid back."));
    checking.check(market, item.id(), "First call.", AGENT);
    checking.check(market, item.id(), "Second call.", AGENT);
    assertThat(items.of(market, claim).getFirst().checks())
        .extracting(Check::note)
        .containsExactly("First call.", "Second call.");
    assertThat(items.find(market, other.id())).contains(other);
  }

  @Test
  void onlyPeopleCheckAndTheySayHow() {
    var item = added(statement(Party.MERCHANT, "Delivered."));
    assertThat(checking.check(market, item.id(), " ", AGENT)).isInstanceOf(Checked.Refused.class);
    assertThatThrownBy(() -> checking.check(market, item.id(), "Yes.", SHOP))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(items.find(market, item.id()).orElseThrow().checks()).isEmpty();
  }

  @Test
  void carriersOwnReportStandsAsOne() {
    var sent = statement(Party.MARKETPLACE, "Investigation closed: lost.");
    var item = ((Added.Item) adding.addReported(market, sent, Actor.SYSTEM)).evidence();
    assertThat(items.find(market, item.id()).orElseThrow().standing())
        .isEqualTo(Standing.CARRIER_REPORTED);
  }

  @Test
  void nothingIsEverChangedOrRemoved() {
    added(file(Party.CUSTOMER, EvidenceType.RECEIPT, "receipt.pdf", pdf()));
    for (var sql :
        List.of(
            "update evidence set text = 'x'",
            "delete from evidence",
            "update evidence_file set content = ''",
            "delete from evidence_file",
            "delete from evidence_check")) {
      assertThatThrownBy(() -> jdbc.sql(sql).update()).isInstanceOf(DataAccessException.class);
    }
  }

  private EvidenceView added(NewEvidence evidence) {
    return ((Added.Item) adding.add(market, evidence, SHOP)).evidence();
  }

  private long files() {
    return jdbc.sql("select count(*) from evidence_file where marketplace_id = ?")
        .param(market.value())
        .query(Long.class)
        .single();
  }

  private NewEvidence statement(Party party, String text) {
    return item(party, EvidenceType.STATEMENT, text, null);
  }

  private NewEvidence file(Party party, EvidenceType type, String name, byte[] content) {
    return item(party, type, null, new UploadedFile(name, null, content));
  }

  private NewEvidence item(
      Party party, EvidenceType type, @Nullable String text, @Nullable UploadedFile file) {
    return new NewEvidence(
        claim, ORDER, party, type, EvidenceFacts.NONE, text, file, Visibility.ALL_PARTIES);
  }
}
