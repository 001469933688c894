package org.redress.parties;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.redress.claims.DrivingClaims;
import org.redress.evidence.SampleFiles;
import org.redress.marketplace.ApiAlone;
import org.redress.shared.Party;
import org.redress.testing.Browser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;

@SpringBootTest(classes = {ApiAlone.class, PartiesAlone.class}, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureMockMvc
class ShotsModuleTests {
  @Autowired private CasesWithLinks cases;
  @Autowired private DrivingClaims driving;
  @LocalServerPort private int port;

  @Test
  void shoot() {
    try (var browser = Browser.start()) {
      for (var width : new int[] {390, 1400}) {
        var claim = cases.open();
        var customer = browser.newVisitor(width, 844);
        var merchant = browser.newVisitor(width, 844);
        go(customer, claim.link(Party.CUSTOMER).at("/url"));
        go(merchant, claim.link(Party.MERCHANT).at("/url"));
        shot(customer, width, "c1-de");
        shot(merchant, width, "m1-de");
        merchant.getByText("Die Reklamation bestreiten").click();
        merchant.getByText("Ein Angebot machen").click();
        merchant.getByText("Die Reklamation anerkennen").click();
        shot(merchant, width, "m2-forms");
        lang(merchant, "EN");
        merchant.locator("#act-make-offer summary").click();
        merchant.locator("#offer-amount").fill("x");
        merchant.locator("#offer-text").fill("For your trouble");
        merchant.locator("#act-make-offer button").click();
        shot(merchant, width, "m3-wrong-en");
        lang(customer, "PT");
        shot(customer, width, "c2-pt");
        customer.locator("#act-evidence summary").click();
        customer.locator(".tile").first().click();
        shot(customer, width, "c3-add-pt");
        customer.locator("textarea").fill("A porta do vizinho.");
        customer.locator("input[type=file]").setInputFiles(new FilePayload("IMG_1.jpg", "image/jpeg", SampleFiles.picture("jpg")));
        customer.locator("button").click();
        shot(customer, width, "c4-added-pt");
        claim.act("merchant-response", "{\"party\": \"MERCHANT\", \"position\": \"OFFER\", \"text\": \"For your trouble.\", \"offer\": {\"remedy\": \"PARTIAL_REFUND\", \"amount\": 1250}}");
        lang(customer, "EN");
        shot(customer, width, "c5-offer-en");
        customer.locator("#act-offer .primary").click();
        System.out.println("EV " + customer.url() + customer.locator("main").innerText());
        lang(customer, "DE");
        shot(customer, width, "c6-settling-de");
        customer.navigate("http://localhost:" + port + "/c/nothing");
        shot(customer, width, "x-unknown");
        var second = cases.open();
        second.act("evidence", "{\"party\": \"MERCHANT\", \"type\": \"PROOF_OF_SHIPMENT\", \"facts\": {\"carrier\": \"DHL\", \"trackingNumber\": \"00340434161094015902\"}}");
        second.act("merchant-response", "{\"party\": \"MERCHANT\", \"position\": \"CONTEST\", \"text\": \"We sent it.\"}");
        driving.rule(second.client().marketplace(), second.caseId());
        go(customer, second.link(Party.CUSTOMER).at("/url"));
        lang(customer, "DE");
        shot(customer, width, "c7-wait-de");
        customer.locator("#act-offer .primary").click();
        System.out.println("EV " + second.client().post("/v1/orders/" + second.order() + "/events", "{\"type\": \"DELIVERED\", \"occurredAt\": \"2026-03-10T07:17:00Z\", \"source\": \"CARRIER\"}").body());
        driving.rule(second.client().marketplace(), second.caseId());
        customer.reload();
        shot(customer, width, "c8-delivery-de");
      }
      System.out.println("COMPLAINTS " + browser.complaints());
    }
  }

  private void go(Page page, String url) {
    page.navigate("http://localhost:" + port + url.substring(url.indexOf("/c/")));
  }

  private static void lang(Page page, String which) {
    page.getByText(which, new Page.GetByTextOptions().setExact(true)).click();
  }

  private static void shot(Page page, int width, String name) {
    System.out.println("WIDTH " + name + " " + page.evaluate("document.documentElement.scrollWidth"));
    page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("/tmp/pp-shots/" + name + "-" + width + ".png")).setFullPage(true));
  }
}
