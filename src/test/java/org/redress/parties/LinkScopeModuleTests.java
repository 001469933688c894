package org.redress.parties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.redress.parties.CasesWithLinks.ACaseWithLinks;
import org.redress.shared.Party;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What a link opens: one case for one party, and nothing beside it. */
@PartyPageTest
class LinkScopeModuleTests {

  @Autowired private CasesWithLinks cases;
  @Autowired private MockMvc mvc;
  @Autowired private List<RequestMappingHandlerMapping> mappings;

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
    assertThat(answer.response().getHeader("Content-Security-Policy")).contains("script-src 'self'");
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
          mvc.perform(get("/c/" + token).header("Accept-Language", "pt"))
              .andReturn()
              .getResponse();
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
  void takesNoFormWithoutItsOwnToken() {
    var visitor = own.visitor(Party.CUSTOMER);
    var form = post(visitor.path("/withdraw")).param("confirm", "yes");
    assertThat(visitor.send(form, "en").status()).isEqualTo(403);
    assertThat(own.read().at("/status")).isEqualTo("WAITING_MERCHANT");
  }

  @ParameterizedTest
  @EnumSource(names = {"CUSTOMER", "MERCHANT"})
  void reachesNoOtherAddressOfTheApplication(Party party) throws Exception {
    var visitor = own.visitor(party);
    var walked = new ArrayList<String>();
    for (var address : addresses()) {
      var asked =
          request(address.method(), address.path())
              .cookie(new jakarta.servlet.http.Cookie("redress-link", visitor.token()))
              .with(SecurityMockMvcRequestPostProcessors.csrf())
              .contentType("application/json")
              .content("{}");
      var status = mvc.perform(asked).andReturn().getResponse().getStatus();
      walked.add(address.path());
      assertThat(status).as(address.toString()).isIn(302, 401, 403, 404);
    }
    assertThat(walked)
        .contains(
            "/v1/cases/" + own.id(),
            "/v1/cases/" + own.id() + "/links",
            "/c/case/" + other.id())
        .hasSizeGreaterThan(40);
  }

  private record Address(HttpMethod method, String path) {}

  /** Every address that anybody serves, with real ids in it, in every method. */
  private List<Address> addresses() {
    return mappings.stream()
        .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
        .flatMap(info -> {
          var methods = info.getMethodsCondition().getMethods();
          return info.getPatternValues().stream()
              .flatMap(pattern ->
                  (methods.isEmpty() ? List.of(RequestMethod.GET, RequestMethod.POST) : methods)
                      .stream().map(method -> new Address(method.asHttpMethod(), filled(pattern))));
        })
        .filter(address -> !address.path().startsWith("/error"))
        .toList();
  }

  private String filled(String pattern) {
    return pattern
        .replace("/c/case/{link}", "/c/case/" + other.id())
        .replace("/cases/{id}", "/cases/" + own.id())
        .replace("/orders/{id}", "/orders/" + own.order())
        .replaceAll("\\{number[^}]*}+", "1")
        .replaceAll("\\{act:[^}]*}", "withdraw")
        .replaceAll("\\{[^}]*}", "00000000-0000-0000-0000-000000000001");
  }
}
