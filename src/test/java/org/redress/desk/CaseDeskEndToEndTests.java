package org.redress.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redress.testing.Browser;
import org.redress.testing.TestBroker;
import org.redress.testing.TestDatabase;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Agents decide cases: the whole application, a real broker, a real browser. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "redress.sample=false")
@DirtiesContext
class CaseDeskEndToEndTests {

  private static final TestBroker BROKER = TestBroker.start();
  private static final String REASON = "The carrier has no record of this parcel at all.";

  private static boolean begun;
  @TempDir private static Path home;
  @LocalServerPort private int port;

  private final Browser browser = Browser.start();
  private final Page page = browser.newVisitor(1400, 900);
  private Installation installation;

  @DynamicPropertySource
  static void stores(DynamicPropertyRegistry registry) {
    BROKER.register(registry);
    TestDatabase.empty().register(registry);
    registry.add("redress.home", home::toString);
  }

  @BeforeAll
  static void bePatient() {
    PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
  }

  @BeforeEach
  void findInstallation() {
    installation = new Installation(home, port);
  }

  @AfterEach
  void closeBrowser() {
    browser.close();
  }

  @AfterAll
  static void closeBroker() {
    BROKER.close();
  }

  @Test
  void letsAgentsDecideAndAnotherOneDecideTheAppeal() {
    begin();
    var first = installation.register("M-1", "2026-03-09");
    var second = installation.register("M-2", "2026-03-09");
    installation.advance("P8D");
    installation.contestedClaim(first);
    var denied = installation.contestedClaim(second);
    installation.advance("PT1M");

    signIn(page, "agent");
    reviewsAndRefunds();
    asksForEvidenceAndDenies(denied);
    appeals(denied);
    page.navigate(installation.address("/cases/" + denied));
    assertThat(page.locator("#decide")).containsText("so another person has to decide now");

    var other = browser.newVisitor(390, 844);
    signIn(other, "supervisor");
    other.navigate(installation.address("/cases/" + denied));
    decide(other, "Refund all", "MERCHANT");
    assertThat(other.locator(".standing")).containsText("Decided");
    assertThat(other.locator("#decisions")).containsText("Denied");
    assertThat(other.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void letsAGuarantorAwardAndASupervisorWriteTheRecoveryOff() {
    begin();
    var order = installation.register("G-1", "frail", "2026-03-09");
    installation.advance("P8D");
    installation.insolvent("frail");
    var claim = installation.claim(order);
    installation.advance("PT1M");
    var desk = new GuarantorAtWork(installation, page);

    signIn(page, "guarantor");
    desk.takesTheCaseFromTheList();
    desk.awardsAllThatIsReserved();
    installation.onCase(
        claim, "destination", "{\"party\": \"CUSTOMER\", \"token\": \"dest_1a2b3c\"}");
    installation.advance("PT1M");
    assertThat(installation.paidOut(claim)).isEqualTo(4480);
    desk.seesItsPayout();

    var supervisor = browser.newVisitor(390, 844);
    signIn(supervisor, "supervisor");
    writesOff(supervisor);
    desk.seesWhatIsLost();
    supervisor.navigate(installation.address("/overview"));
    assertThat(supervisor.locator("figure.chart[data-drawn=true]"))
        .hasCount(supervisor.locator("figure.chart").count());
    assertThat(supervisor.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
    assertThat(browser.complaints()).isEmpty();
  }

  private void writesOff(Page desk) {
    desk.navigate(installation.address("/recoveries"));
    desk.getByRole(AriaRole.ROW).filter(having("frail")).getByRole(AriaRole.LINK).click();
    assertThat(desk.locator(".standing")).hasText("Merchant frail owes the guarantor €44.80.");
    desk.getByLabel("Why is it given up?").fill("The merchant has ceased trading.");
    desk.locator("#write-off").getByRole(AriaRole.BUTTON).click();
    assertThat(desk.locator(".sheet-title .state")).hasText("Written off");
  }

  /** Both tests use one installation, whose clock is set before its first order only. */
  private void begin() {
    if (!begun) {
      installation.setClock("2026-03-02T10:16:00Z");
      begun = true;
    }
  }

  private void reviewsAndRefunds() {
    assertThat(page.locator("h1")).hasText("Tasks");
    var task = page.getByRole(AriaRole.ROW).filter(having("M-1"));
    task.getByRole(AriaRole.BUTTON).click();
    assertThat(page.getByRole(AriaRole.STATUS)).hasText("It is yours.");
    assertThat(task).containsText("You");
    task.getByRole(AriaRole.ROWHEADER).getByRole(AriaRole.LINK).click();

    assertThat(page.locator("#said")).containsText("We sent it.");
    decide(page, "Part refund", "MERCHANT");
    assertThat(page.locator("#decisions")).containsText("Part refund of €12.50");
    installation.advance("PT1M");
    page.reload();
    assertThat(page.locator("#money")).containsText("Refund of €12.50");
    assertThat(page.locator("#money .state").first()).hasText("Paid");
    assertThat(page.locator("#money")).containsText("Merchant acme: receivable");
    assertThat(page.locator("#process")).hasAttribute("data-drawn", "true");
  }

  private void asksForEvidenceAndDenies(String claim) {
    page.navigate(installation.address("/cases/" + claim));
    page.getByText("Ask for evidence first").click();
    var form = page.locator("#ask");
    form.getByText("Merchant").click();
    form.getByText("Proof of shipment").click();
    form.getByLabel("What exactly?").fill("Which carrier took it?");
    form.getByRole(AriaRole.BUTTON).click();
    assertThat(page.locator(".standing")).hasText("It is the merchant’s turn.");
    assertThat(page.locator("#evidence")).containsText("Which carrier took it?");

    installation.onCase(
        claim,
        "evidence",
        """
        {"party": "MERCHANT", "type": "PROOF_OF_SHIPMENT", "facts": {"carrier": "DHL", "trackingNumber": "00340434161094015902"}}
        """);
    installation.advance("PT1M");
    page.reload();
    page.locator("#evidence").getByText("Mark as checked").first().click();
    page.getByLabel("How did you verify it?").fill("Called the carrier.");
    page.locator("#evidence").getByRole(AriaRole.BUTTON).click();
    assertThat(page.locator("#evidence")).containsText("Checked by an agent");
    decide(page, "Deny", "");
    assertThat(page.locator(".standing")).hasText("It is the customer’s turn.");
  }

  private void appeals(String claim) {
    installation.onCase(
        claim,
        "evidence",
        "{\"party\": \"CUSTOMER\", \"type\": \"CORRESPONDENCE\", \"text\": \"They lost it, they"
            + " write.\"}");
    installation.onCase(
        claim,
        "appeals",
        "{\"party\": \"CUSTOMER\", \"ground\": \"NEW_EVIDENCE\", \"text\": \"The carrier wrote to"
            + " me.\"}");
    installation.advance("PT1M");
  }

  /** Looks at the consequence, and then decides. */
  private static void decide(Page desk, String ruling, String borneBy) {
    var form = desk.locator("#decide");
    form.locator(".choices label").filter(having(ruling)).click();
    form.getByLabel("Amount").fill("12.50");
    form.getByLabel("Borne by").selectOption(borneBy);
    form.getByLabel("Reason").fill(REASON);
    form.getByRole(AriaRole.BUTTON).click();
    assertThat(desk.locator("#consequence")).containsText(REASON);
    form.getByRole(AriaRole.BUTTON, button("Decide")).click();
    assertThat(desk.locator(".message.good")).containsText("Decided.");
  }

  private void signIn(Page desk, String role) {
    var login = installation.login(role);
    desk.navigate(installation.address("/"));
    desk.getByLabel("User name").fill(login.username());
    desk.getByLabel("Password").fill(login.password());
    desk.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in")).click();
  }

  private static Locator.FilterOptions having(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  private static Locator.GetByRoleOptions button(String name) {
    return new Locator.GetByRoleOptions().setName(name).setExact(true);
  }
}
