package org.redress.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.access.OpenMarketplace;
import org.redress.access.OpeningMarketplaces;
import org.redress.engine.ProcessPicture;
import org.redress.testing.Browser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;

/** The picture as the browser draws it, for what seldom happens. */
@SpringBootTest(
    classes = DeskAlone.class,
    properties = "redress.sandbox=true",
    webEnvironment = WebEnvironment.RANDOM_PORT)
class ProcessPictureModuleTests extends OpenDesk {

  @LocalServerPort private int port;
  @Autowired private OpeningMarketplaces opening;

  private final Browser browser = Browser.start();
  private final Page page = browser.newVisitor(390, 844);

  @BeforeAll
  static void bePatient() {
    PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
  }

  @BeforeEach
  void signIn() {
    var opened = opening.open(new OpenMarketplace("Fair", ZoneId.of("Europe/Berlin"), "DE", "EUR"));
    marketplace = opened.id();
    page.navigate(address("/login"));
    page.getByLabel("User name").fill(opened.user("agent").username());
    page.getByLabel("Password").fill(opened.user("agent").password());
    page.keyboard().press("Enter");
    assertThat(page.locator("h1")).hasText("Tasks");
  }

  @AfterEach
  void closeBrowser() {
    browser.close();
  }

  @Test
  void showsWhereTheProcessIsStuck() throws IOException {
    open(picture(model(), true));

    assertThat(page.locator(".picture-text"))
        .containsText("Stuck: somebody has to look at it. Waiting at “Decide on delay notice”.");
    assertThat(page.locator(".djs-shape[data-element-id=Task_DecideOnDelayNotice]"))
        .hasClass(Pattern.compile(".*\\bstuck\\b.*"));
    assertThat(page.locator(".legend-stuck")).isVisible();
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void keepsTheMarkOfItsMakersInSightOnAPhone() throws IOException {
    open(picture(model(), false));
    page.locator("[data-zoom=in]").click();

    page.locator(".legend").scrollIntoViewIfNeeded();
    assertThat(page.locator(".bjs-powered-by")).isInViewport();
    assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
  }

  @Test
  void saysThatAnOrderHasNoProcess() {
    open(Optional.empty());

    assertThat(page.locator(".picture-text")).hasText("This order has no process.");
    assertThat(page.locator(".picture")).isHidden();
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void saysThatAModelCannotBeDrawn() {
    open(picture("<nonsense/>", false));

    assertThat(page.locator(".picture-text")).containsText("The process cannot be shown");
    assertThat(page.locator(".picture")).isHidden();
  }

  private void open(Optional<ProcessPicture> picture) {
    var order = known(AnOrder.called("M-1"));
    given(pictures.of(marketplace, order.id())).willReturn(picture);
    page.navigate(address("/orders/" + order.id()));
  }

  private String address(String path) {
    return "http://localhost:" + port + path;
  }

  private static Optional<ProcessPicture> picture(String model, boolean stuck) {
    return Optional.of(
        new ProcessPicture(
            "OrderGuaranteeProcess",
            1,
            model,
            List.of("Event_OrderRegistered", "Gateway_WhatComesFirst", "Event_PromiseAtRisk"),
            List.of("Flow_WatchBegins", "Flow_UntilPromiseAtRisk", "Flow_PromiseAtRisk"),
            List.of("Task_DecideOnDelayNotice"),
            stuck));
  }

  private static String model() throws IOException {
    return new ClassPathResource("bpmn/OrderGuaranteeProcess.bpmn")
        .getContentAsString(StandardCharsets.UTF_8);
  }
}
