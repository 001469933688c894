package org.redress.parties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.parties.CasesWithLinks.ACaseWithLinks;
import org.redress.shared.Party;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.MockMvc;

/** What a link opens: one case for one party, and nothing beside it. */
@PartyPageTest
class LinkScopeModuleTests {

  @Autowired private CasesWithLinks cases;
  @Autowired private MockMvc mvc;

  private ACaseWithLinks own;
  private ACaseWithLinks other;

  @BeforeEach
  void openCases() {
    other = cases.open();
    own = cases.open();
  }

  @Test
  void becomesACookieThatTheAddressNoLongerShows() throws Exception {
    var link = own.link(Party.CUSTOMER);
    var response =
        mvc.perform(get("/c/" + ACaseWithLinks.token(link.at("/url"))).secure(true))
            .andReturn()
            .getResponse();

    assertThat(response.getStatus()).isEqualTo(302);
    assertThat(response.getHeader("Location")).isEqualTo("/c/case/" + link.at("/id"));
    assertThat(response.getHeader("Set-Cookie"))
        .contains("Path=/c/case/" + link.at("/id"), "HttpOnly", "SameSite=Lax", "Secure")
        .doesNotContain("Max-Age", "Expires");
    assertThat(response.getHeader("Cache-Control")).contains("no-store");
    assertThat(response.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
  }

  @Test
  void needsNoSecureCookieOnTheMachineItself() throws Exception {
    var link = own.link(Party.CUSTOMER);
    var response =
        mvc.perform(get("/c/" + ACaseWithLinks.token(link.at("/url")))).andReturn().getResponse();
    assertThat(response.getHeader("Set-Cookie")).doesNotContain("Secure");
  }

  @Test
  void showsItsCaseWithoutASessionAndKeptByNoCache() {
    var answer = own.visitor(Party.CUSTOMER).opens();
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.page()).contains(own.read().at("/reference"));
    assertThat(answer.response().getHeader("Cache-Control")).contains("no-store");
    assertThat(answer.response().getHeader("Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(answer.response().getHeader("Content-Security-Policy"))
        .contains("script-src 'self'");
    assertThat(answer.response().getHeaders("Set-Cookie"))
        .noneMatch(cookie -> cookie.contains("JSESSIONID"));
    assertThat(answer.page()).doesNotContain("<script", "style=\"");
  }

  @Test
  void endsAtTheNextRequestAfterItIsRevoked() {
    var visitor = own.visitor(Party.CUSTOMER);
    assertThat(visitor.opens().status()).isEqualTo(200);

    own.client()
        .send(
            HttpMethod.DELETE,
            "/v1/cases/%s/links/%s".formatted(own.id(), visitor.link()),
            null,
            "application/json",
            null);

    assertThat(visitor.opens().status()).isEqualTo(410);
    assertThat(visitor.sends("withdraw", Map.of("confirm", "yes")).status()).isEqualTo(410);
    assertThat(own.read().at("/status")).isEqualTo("WAITING_MERCHANT");
    var again = visitor.send(get("/c/" + visitor.token()), "en");
    assertThat(again.status()).isEqualTo(410);
    assertThat(again.page()).contains("This link was withdrawn");
  }

  @Test
  void saysNothingAboutLinksThatNeverWere() throws Exception {
    for (var token : new String[] {"rdl_" + "A".repeat(43), "case", "x"}) {
      var response =
          mvc.perform(get("/c/" + token).header("Accept-Language", "pt")).andReturn().getResponse();
      assertThat(response.getStatus()).isEqualTo(404);
      assertThat(response.getContentAsString()).contains("Este link não abre nada");
      assertThat(response.getHeader("Set-Cookie")).isNull();
      assertThat(response.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
    }
  }

  @Test
  void doesNotOpenTheOtherPartysSideOrAnotherCase() {
    var customer = own.visitor(Party.CUSTOMER);
    for (var stranger :
        new AVisitor[] {own.visitor(Party.MERCHANT), other.visitor(Party.CUSTOMER)}) {
      var address = stranger.path("");
      assertThat(customer.send(get(address), "en").status()).isEqualTo(404);
      assertThat(customer.send(get(address + "/evidence"), "en").status()).isEqualTo(404);
    }
  }

  @Test
  void letsNobodyInWhoIsNotAPartyOfTheCase() throws Exception {
    var page = own.visitor(Party.CUSTOMER).path("");
    assertThat(mvc.perform(get(page)).andReturn().getResponse().getStatus()).isEqualTo(404);
    var key = get(page).header("Authorization", "Bearer " + own.client().key());
    assertThat(mvc.perform(key).andReturn().getResponse().getStatus()).isEqualTo(404);
  }

  @Test
  void keepsTheTokenOfItsFormsFromPageToPage() {
    var visitor = own.visitor(Party.CUSTOMER);
    var given = visitor.opens().response().getCookie("redress-form");
    assertThat(given).isNotNull();
    assertThat(given.isHttpOnly()).isTrue();
    assertThat(given.getPath()).isEqualTo("/c");
    for (var below : List.of("", "/evidence?type=OTHER")) {
      var again = get(visitor.path(below)).cookie(given);
      assertThat(visitor.send(again, "en").response().getCookie("redress-form")).isNull();
    }
  }

  @Test
  void takesNoFormWithoutItsOwnToken() {
    var visitor = own.visitor(Party.CUSTOMER);
    var form = post(visitor.path("/withdraw")).param("confirm", "yes");
    assertThat(visitor.send(form, "en").status()).isEqualTo(403);
    assertThat(own.read().at("/status")).isEqualTo("WAITING_MERCHANT");
  }
}
