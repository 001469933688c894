package org.redress.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.redress.access.DeskRole;

/** Who comes in and who is turned away. */
class DeskDoorModuleTests extends OpenDesk {

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
    assertThat(mvc.get().uri("/login?error"))
        .bodyText()
        .contains("That name and password do not belong together.");
    assertThat(mvc.get().uri("/login?logout")).bodyText().contains("You are signed out.");
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
