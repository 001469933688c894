package org.redress.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.redress.access.DeskRole;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Who comes in and who is turned away. */
class DeskDoorModuleTests extends OpenDesk {

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  private RequestMappingHandlerMapping mappings;

  @Test
  void asksStrangersToSignIn() {
    assertThat(mvc.get().uri("/orders")).hasStatus(302).redirectedUrl().endsWith("/login");
    assertThat(mvc.get().uri("/login"))
        .hasStatusOk()
        .bodyText()
        .contains("Sign in to the desk", "name=\"username\"", "name=\"password\"", "name=\"_csrf\"")
        .doesNotContain("Sign out");
  }

  @Test
  void saysThatSigningInFailed() {
    assertThat(mvc.get().uri("/login?error="))
        .bodyText()
        .contains("That name and password do not belong together.");
    assertThat(mvc.get().uri("/login?logout=")).bodyText().contains("You are signed out.");
  }

  @ParameterizedTest
  @EnumSource(names = {"AGENT", "SUPERVISOR", "ANALYST"})
  void showsOrdersToStaff(DeskRole role) {
    assertThat(mvc.get().uri("/orders").with(staff(role))).hasStatusOk();
  }

  @ParameterizedTest
  @EnumSource(names = {"GUARANTOR", "PRIVACY"})
  void turnsRolesWithoutPagesAway(DeskRole role) {
    assertThat(mvc.get().uri("/orders").with(staff(role))).hasStatus(403);
    assertThat(mvc.get().uri("/orders/x/process").with(staff(role))).hasStatus(403);
  }

  @ParameterizedTest
  @EnumSource(names = {"AGENT", "SUPERVISOR", "ANALYST", "PRIVACY"})
  void showsCasesToStaff(DeskRole role) {
    assertThat(mvc.get().uri("/cases").with(staff(role))).hasStatusOk();
  }

  @Test
  void showsAGuarantorItsOwnPagesAndNoOthers() {
    assertThat(walked()).hasSizeGreaterThan(20);
    for (var way : walked()) {
      var request = mvc.method(way.method()).uri(way.path()).with(csrf());
      var answer = assertThat(request.with(staff(DeskRole.GUARANTOR))).as(way.toString());
      if (!way.path().startsWith("/guarantor")) {
        answer.hasStatus(403);
      } else if (way.path().contains("/cases/")) {
        answer.as("%s, before another guarantor", way).hasStatus(404);
      } else {
        answer.hasStatusOk();
      }
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"AGENT", "SUPERVISOR", "ANALYST", "PRIVACY"})
  void showsTheGuarantorsPagesToNobodyElse(DeskRole role) {
    for (var way : walked()) {
      if (way.path().startsWith("/guarantor")) {
        assertThat(mvc.method(way.method()).uri(way.path()).with(staff(role)).with(csrf()))
            .as(way.toString())
            .hasStatus(403);
      }
    }
  }

  /** Every page and every act of the desk, about a case that is before another guarantor. */
  private List<Step> walked() {
    var claim = ACase.about(known(AnOrder.called("M-1")));
    var view = claim.awaitingAward(AnEscalation.of(ACase.id(), "another")).view();
    given(claims.find(marketplace, view.id())).willReturn(Optional.of(view));
    var forEverybody = Set.of("/", "/login", "/error", "/welcome/{token}");
    return mappings.getHandlerMethods().keySet().stream()
        .flatMap(mapping ->
            mapping.getPatternValues().stream()
                .filter(pattern -> !forEverybody.contains(pattern))
                .flatMap(pattern ->
                    mapping.getMethodsCondition().getMethods().stream()
                        .map(method -> new Step(method.asHttpMethod(), concrete(pattern)))))
        .distinct()
        .toList();
  }

  private static String concrete(String pattern) {
    return pattern.replaceAll("\\{[^}]*}", ACase.id().toString());
  }

  private record Step(HttpMethod method, String path) {}

  @Test
  void keepsTasksFromPrivacyOfficers() {
    assertThat(mvc.get().uri("/tasks").with(staff(DeskRole.PRIVACY))).hasStatus(403);
  }

  @ParameterizedTest
  @EnumSource(names = {"ANALYST", "GUARANTOR", "PRIVACY"})
  void letsOnlyAgentsAndSupervisorsAct(DeskRole role) {
    for (var path :
        List.of(
            "/cases/x/ruling",
            "/cases/x/evidence-requests",
            "/cases/x/evidence/y/checks",
            "/refunds/x/retry",
            "/refunds/x/ask-destination",
            "/refunds/x/paid-by-hand",
            "/tasks/x/take",
            "/tasks/x/give-back")) {
      assertThat(mvc.post().uri(path).with(staff(role)).with(csrf())).as(path).hasStatus(403);
      assertThat(mvc.post().uri(path).with(agent())).as("%s without a token", path).hasStatus(403);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "AGENT, /tasks",
    "SUPERVISOR, /tasks",
    "ANALYST, /orders",
    "GUARANTOR, /guarantor",
    "PRIVACY, /cases"
  })
  void leadsWhoComesInToTheWorkOfTheirRole(DeskRole role, String page) {
    assertThat(mvc.get().uri("/").with(staff(role))).hasStatus(302).hasRedirectedUrl(page);
  }

  @Test
  void forbidsInlineScriptAndStyle() {
    assertThat(
            mvc.get()
                .uri("/orders")
                .with(agent())
                .exchange()
                .getResponse()
                .getHeader("Content-Security-Policy"))
        .contains("script-src 'self';", "style-src 'self';")
        .doesNotContain("unsafe");
    assertThat(mvc.get().uri("/orders").with(agent()))
        .bodyText()
        .doesNotContain(" style=\"", "<style", "<script>");
  }

  @Test
  void letsBrowsersKeepAssetsUntilTheyChange() throws UnsupportedEncodingException {
    var page = mvc.get().uri("/login").exchange().getResponse();
    var sheet =
        Pattern.compile("/assets/desk-[0-9a-f]{32}\\.css").matcher(page.getContentAsString());

    assertThat(sheet.find()).isTrue();
    assertThat(mvc.get().uri(sheet.group()))
        .hasStatusOk()
        .hasHeader("Cache-Control", "max-age=31536000");
  }
}
