package org.redress.parties;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redress.desk.Installation;
import org.redress.evidence.SampleFiles;
import org.redress.testing.Browser;
import org.redress.testing.TestBroker;
import org.redress.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Customer and merchant on their phones: the whole application, a real broker, a real browser. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "redress.sample=false")
@DirtiesContext
class LinksEndToEndTests {

  private static final TestBroker BROKER = TestBroker.start();

  @TempDir private static Path home;
  @LocalServerPort private int port;
  @Autowired private List<RequestMappingHandlerMapping> mappings;

  private final Browser browser = Browser.start();
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
  void letsCustomerAndMerchantSettleACaseOnTheirPhones() throws Exception {
    installation.setClock("2026-03-02T10:16:00Z");
    var order = installation.register("M-1", "2026-03-09");
    var other = installation.register("M-2", "2026-03-09");
    installation.advance("P8D");
    var claim = opened(order);
    var customer = phone(claim, "CUSTOMER");
    var merchant = phone(claim, "MERCHANT");

    assertThat(customer.locator(".turn h2")).containsText("Der Händler ist an der Reihe, bis");
    assertThat(merchant.locator(".turn h2")).containsText("Sie sind an der Reihe, bis");
    addsPhoto(customer);
    contestsWithProof(merchant);
    installation.advance("PT1M");
    takesTheOfferToWait(customer);
    deliveryIsReported(order);
    saysStillNotHere(customer);
    staffDecides(claim);
    readsTheDecision(customer, merchant);
    var second = opened(other);
    objectsToBearingIt(merchant);
    takesADenialToTheGuarantor(second);
    new NothingElse(installation, mappings, claim, second)
        .isReachedWith(token(url(claim, "CUSTOMER")));
    isOutOnceItsLinkIsRevokedAtTheDesk(second);
    // browsers note each page that says what is wrong or that there is nothing
    assertThat(browser.complaints())
        .allMatch(
            complaint -> complaint.startsWith("Failed to load resource: the server responded"));
  }

  private void addsPhoto(Page customer) {
    customer.getByText("Belege hinzufügen").click();
    customer.getByText("Briefe und Nachrichten").click();
    customer.getByText("Hinzufügen", new Page.GetByTextOptions().setExact(true)).click();
    assertThat(customer.getByRole(AriaRole.ALERT).last()).containsText("Foto, eine Datei");
    customer.locator("textarea").fill("Der Bote sagt: nie gesehen.");
    customer
        .locator("input[type=file]")
        .setInputFiles(new FilePayload("IMG_1.jpg", "image/jpeg", SampleFiles.picture("jpg")));
    fits(customer);
    customer.getByText("Hinzufügen", new Page.GetByTextOptions().setExact(true)).click();
    assertThat(customer.getByRole(AriaRole.STATUS)).containsText("Hinzugefügt");
    assertThat(customer.locator("#evidence img")).isVisible();
    fits(customer);
  }

  private void contestsWithProof(Page merchant) {
    merchant.reload();
    assertThat(merchant.locator("#evidence")).containsText("nie gesehen");
    merchant.getByText("Die Reklamation bestreiten").click();
    var form = merchant.locator("#act-contest");
    form.getByLabel("Warum bestreiten Sie sie?").fill("Wir haben es versandt.");
    form.getByLabel("Paketdienst").fill("DHL");
    form.getByLabel("Sendungsnummer").fill("00340434161094015902");
    fits(merchant);
    form.getByText("Reklamation bestreiten", new Locator.GetByTextOptions().setExact(true)).click();
    assertThat(merchant.getByRole(AriaRole.STATUS)).containsText("Ihre Antwort ist da");
    assertThat(merchant.locator("#evidence")).containsText("00340434161094015902");
    fits(merchant);
  }

  private void takesTheOfferToWait(Page customer) {
    customer.reload();
    assertThat(customer.locator("#act-offer")).containsText("Geben Sie dem Paket Zeit bis");
    fits(customer);
    customer.getByText("Ich warte").click();
    assertThat(customer.locator(".turn h2")).containsText("Das Paket bekommt noch Zeit, bis");
  }

  private void deliveryIsReported(String order) {
    installation.post(
        "/v1/orders/" + order + "/events",
        "{\"type\": \"DELIVERED\", \"occurredAt\": \"2026-03-10T10:17:00Z\", \"source\": \"CARRIER\"}");
    installation.advance("PT1M");
  }

  private void saysStillNotHere(Page customer) {
    customer.reload();
    assertThat(customer.locator("#act-delivery")).containsText("Ist Ihr Paket da?");
    fits(customer);
    customer.getByText("Nein, noch nicht da").click();
    assertThat(customer.getByRole(AriaRole.STATUS)).containsText("Ihre Antwort ist da");
    installation.advance("PT1M");
    customer.reload();
    assertThat(customer.locator(".turn")).containsText("Ein Mensch liest alles und entscheidet");
  }

  private void staffDecides(String claim) {
    var desk = deskOf(claim);
    var form = desk.locator("#decide");
    form.locator(".choices label").filter(having("Part refund")).click();
    form.getByLabel("Amount").fill("12.50");
    form.getByLabel("Borne by").selectOption("MERCHANT");
    form.getByLabel("Reason").fill("Nobody signed for it, and half of it was found.");
    form.getByRole(AriaRole.BUTTON).click();
    form.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Decide").setExact(true))
        .click();
    assertThat(desk.locator(".message.good")).containsText("Decided.");
    installation.advance("PT1M");
  }

  private void objectsToBearingIt(Page merchant) {
    merchant.getByText("Object to bearing the refund").click();
    var form = merchant.locator("#act-object");
    form.getByLabel("Why should you not bear it?").fill("The scan shows the door.");
    fits(merchant);
    form.getByText("Send the objection").click();
    assertThat(merchant.getByRole(AriaRole.STATUS)).containsText("Your objection is here.");
    assertThat(merchant.locator("#story")).containsText("The scan shows the door.");
  }

  private void takesADenialToTheGuarantor(String claim) {
    installation.onCase(
        claim,
        "merchant-response",
        "{\"party\": \"MERCHANT\", \"position\": \"CONTEST\", \"text\": \"Es ist versandt.\"}");
    installation.advance("PT1M");
    staffDenies(claim);
    var customer = phone(claim, "CUSTOMER");
    assertThat(customer.locator("#decisions")).containsText("Nothing shows that it is not there.");
    customer.getByText("Den Fall an den Garanten geben").click();
    var form = customer.locator("#act-escalate");
    form.getByLabel("Ja, der Garant soll entscheiden").check();
    fits(customer);
    form.getByText("An den Garanten geben", new Locator.GetByTextOptions().setExact(true)).click();
    assertThat(customer.getByRole(AriaRole.STATUS)).containsText("Ihr Fall geht an den Garanten.");
    assertThat(customer.locator(".turn h2")).containsText("Der Garant ist an der Reihe, bis");

    installation.advance("PT1M");
    installation.award(claim, "{\"ruling\": \"REFUND\", \"reason\": \"No record of an arrival.\"}");
    customer.reload();
    assertThat(customer.locator("#decisions"))
        .containsText("Der Garant hat entschieden: Sie bekommen 44,80 € zurück.");
    customer.getByLabel("Kennzeichen").fill("dest_1a2b3c");
    fits(customer);
    customer.getByText("Das Geld dorthin senden").click();
    installation.advance("PT1M");
    customer.reload();
    assertThat(customer.locator(".turn h2")).hasText("Abgeschlossen: Sie haben Ihr Geld zurück.");
    fits(customer);
  }

  private void staffDenies(String claim) {
    var desk = deskOf(claim);
    var form = desk.locator("#decide");
    form.locator(".choices label").filter(having("Deny")).click();
    form.getByLabel("Reason").fill("Nothing shows that it is not there.");
    form.getByRole(AriaRole.BUTTON).click();
    form.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Decide").setExact(true))
        .click();
    assertThat(desk.locator(".message.good")).containsText("Decided.");
    desk.context().close();
  }

  private void isOutOnceItsLinkIsRevokedAtTheDesk(String claim) {
    var desk = deskOf(claim);
    var customer = browser.newVisitor(390, 844);
    customer.navigate(url(claim, "CUSTOMER"));
    assertThat(customer.locator("h1")).containsText("Fall C-");
    desk.reload();
    var made = desk.locator("#links li").filter(having("Customer")).last();
    assertThat(made).containsText("last opened");
    made.getByText("Revoke").click();
    assertThat(made).containsText("Revoked");
    customer.reload();
    assertThat(customer.locator("h1")).hasText("This link was withdrawn");
    customer.navigate(installation.address("/c/case/nothing"));
    assertThat(customer.locator("h1")).hasText("This link opens nothing");
  }

  private void readsTheDecision(Page customer, Page merchant) {
    customer.reload();
    assertThat(customer.locator(".turn h2"))
        .hasText("Abgeschlossen: Sie haben einen Teil Ihres Geldes zurück.");
    assertThat(customer.locator("#decisions")).containsText("Sie bekommen 12,50 € zurück.");
    assertThat(customer.locator("#decisions")).containsText("half of it was found");
    assertThat(customer.locator("#money")).containsText("Gezahlt");
    fits(customer);
    customer.getByText("PT", new Page.GetByTextOptions().setExact(true)).click();
    assertThat(customer.locator("#decisions")).containsText("você recebe");
    fits(customer);
    merchant.reload();
    assertThat(merchant.locator("#money")).containsText("Sie tragen die Kosten.");
    merchant.getByText("EN", new Page.GetByTextOptions().setExact(true)).click();
    assertThat(merchant.locator("#money")).containsText("You bear the cost.");
    fits(merchant);
  }

  private String opened(String order) {
    return installation
        .post(
            "/v1/cases",
            """
            {"orderId": "%s", "kind": "NOT_RECEIVED", "statement": "Immer noch nichts da."}
            """
                .formatted(order))
        .at("/id")
        .asString();
  }

  private Page deskOf(String claim) {
    var desk = browser.newVisitor(1400, 900);
    var login = installation.login("agent");
    desk.navigate(installation.address("/"));
    desk.getByLabel("User name").fill(login.username());
    desk.getByLabel("Password").fill(login.password());
    desk.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in")).click();
    desk.navigate(installation.address("/cases/" + claim));
    return desk;
  }

  private Page phone(String claim, String party) {
    var page = browser.newVisitor(390, 844);
    page.navigate(url(claim, party));
    assertThat(page).hasURL(Pattern.compile(".*/c/case/[0-9a-f-]{36}$"));
    return page;
  }

  private String url(String claim, String party) {
    return installation
        .post("/v1/cases/" + claim + "/links", "{\"party\": \"" + party + "\"}")
        .at("/url")
        .asString();
  }

  private static String token(String url) {
    return url.substring(url.lastIndexOf('/') + 1);
  }

  /** Nothing hangs over the side of the phone. */
  private static void fits(Page page) {
    assertThat(
            page.evaluate(
                "document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
        .isEqualTo(true);
  }

  private static Locator.FilterOptions having(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }
}
