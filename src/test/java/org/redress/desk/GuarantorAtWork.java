package org.redress.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** What a guarantor does in its browser about its only case. */
final class GuarantorAtWork {

  private static final String REASON = "The carrier has no record of this parcel at all.";

  private final Installation installation;
  private final Page page;

  GuarantorAtWork(Installation installation, Page page) {
    this.installation = installation;
    this.page = page;
  }

  void takesTheCaseFromTheList() {
    assertThat(page.locator("h1")).hasText("Cases before you");
    var row = page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText("frail"));
    assertThat(row).containsText("€44.80");
    row.getByRole(AriaRole.LINK).click();
    assertThat(page.locator(".standing")).hasText("It is your turn.");
    button("Acknowledge the file").click();
    assertThat(page.locator(".message.good")).containsText("Acknowledged.");
  }

  void awardsAllThatIsReserved() {
    page.locator("#decide .choices label").first().click();
    page.getByLabel("Borne by").selectOption("MERCHANT");
    page.getByLabel("Reason").fill(REASON);
    button("Preview").click();
    assertThat(page.locator("#consequence"))
        .containsText("You pay €44.80 to the customer, out of the cover.");
    button("Give the award").click();
    assertThat(page.locator(".message.good")).containsText("Awarded.");
    assertThat(page.locator("#guarantor")).containsText("€44.80 to the customer");
  }

  void seesItsPayout() {
    page.reload();
    assertThat(page.locator("#money")).containsText("Payout of €44.80");
    assertThat(page.locator("#money .state")).hasText("Paid");
  }

  void seesWhatIsLost() {
    page.navigate(installation.address("/guarantor/money"));
    assertThat(page.locator("figure.chart[data-drawn=true]")).hasCount(2);
    assertThat(page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText("frail")))
        .containsText("Written off");
  }

  private Locator button(String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }
}
