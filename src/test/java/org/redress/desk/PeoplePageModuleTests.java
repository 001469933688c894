package org.redress.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.redress.access.DeskRole;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The people of a marketplace, on a page of their own. */
class PeoplePageModuleTests extends OpenDesk {

  private static final Pattern LINK = Pattern.compile("/welcome/rdw_[\\w-]+");

  @Test
  void addsAPersonWhoseLinkIsShownOnceAndWhoComesInByIt() throws Exception {
    var name = "nina-" + marketplace.toString().substring(24);
    var added =
        post("/people", DeskRole.SUPERVISOR, "username", name, "name", "Nina", "role", "AGENT");
    assertThat(added).hasStatus(302);
    var shown = added.getMvcResult().getFlashMap().get("link").toString();
    var link = LINK.matcher(shown).results().findFirst().orElseThrow().group();

    var list = mvc.get().uri("/people").with(staff(DeskRole.SUPERVISOR)).exchange();
    assertThat(list)
        .bodyText()
        .contains(name, "Nina", "Invited", "Counts as")
        .doesNotContain("rdw_");
    assertThat(mvc.get().uri(link)).hasStatusOk().bodyText().contains("Set your password", name);
    assertThat(mvc.post().uri(link).param("password", "short").with(csrf()))
        .bodyText()
        .contains("at least 12 characters");
    assertThat(mvc.post().uri(link).param("password", "long enough for all").with(csrf()))
        .hasRedirectedUrl("/login?welcome");
    assertThat(mvc.get().uri(link)).hasStatus(404);
  }

  @Test
  void agentsReadAndConfirmAndChangeNothing() {
    assertThat(mvc.get().uri("/people").with(agent()))
        .hasStatusOk()
        .bodyText()
        .contains("People")
        .doesNotContain("Add a person", "Disable");
    assertThat(post("/people/x/disable", DeskRole.AGENT)).hasStatus(403);
    assertThat(post("/people/x/confirm", DeskRole.AGENT)).hasStatus(302);
    assertThat(mvc.get().uri("/people").with(staff(DeskRole.ANALYST))).hasStatus(403);
  }

  @Test
  void saysWhyNot() {
    var refused =
        post("/people", DeskRole.SUPERVISOR, "username", "A B", "name", "A", "role", "AGENT");
    assertThat(refused).flash().containsKey("problem");
    assertThat(
            post(
                "/people",
                DeskRole.SUPERVISOR,
                "username",
                "abc",
                "name",
                "A",
                "role",
                "GUARANTOR"))
        .flash()
        .containsKey("problem");
  }

  private MvcTestResult post(String path, DeskRole role, String... params) {
    var request = mvc.post().uri(path).with(staff(role)).with(csrf());
    for (var i = 0; i < params.length; i += 2) {
      request = request.param(params[i], params[i + 1]);
    }
    return request.exchange();
  }
}
