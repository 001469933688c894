package org.redress.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.regex.Pattern;
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

/** The desk as its users see it: the whole application, a real broker, a real browser. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "redress.sample=false")
@DirtiesContext
class DeskEndToEndTests {

  private static final TestBroker BROKER = TestBroker.start();

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

  @BeforeEach
  void findInstallation() {
    installation = new Installation(home, port);
  }

  @AfterEach
  void closeBrowser() {
    browser.close();
  }

  @BeforeAll
  static void bePatient() {
    PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
  }

  @AfterAll
  static void closeBroker() {
    BROKER.close();
  }

  @Test
  void showsAPromiseBreakAndItsProcessMove() {
    installation.setClock("2026-03-02T10:16:00Z");
    installation.register("M-1", "2026-03-09");
    installation.register("M-2", "2026-03-20");
    installation.advance("PT1M");

    signIn("agent");
    page.getByRole(AriaRole.LINK, named("Orders")).click();
    assertThat(rows()).hasText(new String[] {"M-2", "M-1"});
    assertThat(page.locator(".bar-clock")).containsText("Sandbox time Mon 2 Mar 2026");

    choose("Pending");
    assertThat(rows()).hasCount(2);
    search("m-1");
    assertThat(rows()).hasText("M-1");

    page.getByRole(AriaRole.LINK, named("M-1")).click();
    assertThat(promise()).containsText("Pending");
    assertThat(page.locator(".next")).containsText("the merchant hands it to a carrier");
    assertThat(drawn("Gateway_WhatComesFirst")).hasClass(marked("waiting"));
    assertThat(drawn("Task_InviteCustomerToClaim")).not().hasClass(marked("taken"));
    page.locator(".picture").scrollIntoViewIfNeeded();
    assertThat(page.locator(".bjs-powered-by")).isInViewport();

    installation.advance("P8D");
    page.reload();
    assertThat(promise()).containsText("Broken");
    assertThat(page.locator("#timeline")).containsText("Promise broken");
    assertThat(page.locator("#notices")).containsText("Invitation to claim");
    assertThat(page.locator("#decisions")).containsText("Delay notice");
    assertThat(drawn("Task_InviteCustomerToClaim")).hasClass(marked("taken"));
    assertThat(page.locator(".picture-text")).containsText("“Invite customer to claim”");

    page.getByRole(AriaRole.NAVIGATION).getByText("Orders").first().click();
    choose("Broken");
    assertThat(rows()).hasText("M-1");
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void turnsAwayWhoseRoleHasNoPage() {
    signIn("guarantor");

    assertThat(page.locator("h1")).hasText("Cases before you");
    page.navigate(installation.address("/orders"));
    assertThat(page.getByRole(AriaRole.HEADING)).hasText("No way in here");
    page.getByRole(AriaRole.BUTTON, named("Sign out")).click();
    assertThat(page.getByRole(AriaRole.STATUS)).hasText("You are signed out.");
    page.navigate(installation.address("/orders"));
    assertThat(page.getByRole(AriaRole.HEADING)).hasText("Sign in to the desk");
  }

  @Test
  void saysThatThereIsNoSuchPage() {
    signIn("supervisor");
    for (var path : new String[] {"/orders/nonsense", "/nowhere"}) {
      page.navigate(installation.address(path));
      assertThat(page.getByRole(AriaRole.HEADING)).hasText("Nothing here");
    }
    page.getByRole(AriaRole.LINK, named("To the start")).click();
    assertThat(page.getByRole(AriaRole.HEADING)).hasText("Tasks");
  }

  private void signIn(String role) {
    var login = installation.login(role);
    page.navigate(installation.address("/"));
    page.getByLabel("User name").fill(login.username());
    page.getByLabel("Password").fill(login.password());
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in")).click();
  }

  private void choose(String promise) {
    page.getByLabel("Filter by promise").getByText(promise).click();
  }

  private void search(String text) {
    page.getByRole(AriaRole.SEARCHBOX).fill(text);
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Search")).click();
  }

  private Locator rows() {
    return page.getByRole(AriaRole.ROWHEADER);
  }

  private Locator promise() {
    return page.locator(".sheet-title .state");
  }

  /** An element of the process picture. */
  private Locator drawn(String id) {
    return page.locator("#process [data-element-id=" + id + "].djs-element");
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  private static Pattern marked(String marker) {
    return Pattern.compile("(^|\\s)" + marker + "(\\s|$)");
  }
}
