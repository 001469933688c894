package org.redress.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.ZoneId;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.access.OpenMarketplace;
import org.redress.access.OpenedMarketplace;
import org.redress.access.OpeningMarketplaces;
import org.redress.marketplace.Bodies;
import org.redress.marketplace.Client;
import org.redress.policy.PolicyEditions;
import org.redress.testing.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A form that was sent after the session had ended is filled in again, for its own user alone. */
class FormsAgainModuleTests extends DeskOnADatabase {

  private static final Pattern MARK = Pattern.compile("name=\"_form\" value=\"([^\"]+)\"");
  private static final String TYPED = "the refund of tuesday";

  @Autowired private OpeningMarketplaces opening;
  @Autowired private PolicyEditions editions;
  @Autowired private SettableClock clock;
  @Autowired private MockMvc plain;

  private OpenedMarketplace opened;
  private String page;

  @BeforeEach
  void openOrder() {
    clock.moveTo("2026-03-02T10:16:00Z");
    opened = opening.open(new OpenMarketplace("Fair", ZoneId.of("Europe/Berlin"), "DE", "EUR"));
    editions.adopt(opened.id());
    var market = new Client(plain, opened.id(), opened.apiKey());
    var order = market.post("/v1/orders", Bodies.order("M-1")).at("/id");
    var paid =
        """
        {"type": "PAID", "occurredAt": "2026-03-02T10:16:00Z", "reference": "card", "amount": 9000}\
        """;
    market.post("/v1/orders/" + order + "/events", paid);
    page = "/orders/" + order;
  }

  @Test
  void leadsByWayOfSigningInToThePageWithWhatWasTyped() throws Exception {
    var mark = markOf(signIn("agent"));

    assertThat(sendAfterTheSessionEnded(mark))
        .hasStatus(303)
        .redirectedUrl()
        .isEqualTo("/login?ended");
    var again = new MockHttpSession();
    assertThat(signIn("agent", again)).hasStatus3xxRedirection().redirectedUrl().isEqualTo(page);
    assertThat(mvc.get().uri(page).session(again)).bodyText().contains("value=\"" + TYPED + "\"");
  }

  @Test
  void givesTheTextToNobodyElse() throws Exception {
    sendAfterTheSessionEnded(markOf(signIn("agent")));

    var other = new MockHttpSession();
    assertThat(signIn("supervisor", other))
        .hasStatus3xxRedirection()
        .redirectedUrl()
        .isNotEqualTo(page);
    assertThat(mvc.get().uri(page).session(other)).hasStatusOk().bodyText().doesNotContain(TYPED);
    var own = new MockHttpSession();
    signIn("agent", own);
    assertThat(mvc.get().uri(page).session(own)).bodyText().contains(TYPED);
  }

  private MockHttpSession signIn(String role) {
    var session = new MockHttpSession();
    assertThat(signIn(role, session)).hasStatus3xxRedirection();
    return session;
  }

  private MvcTestResult signIn(String role, MockHttpSession session) {
    var user = opened.user(role);
    return mvc.post()
        .uri("/login")
        .param("username", user.username())
        .param("password", user.password())
        .session(session)
        .with(csrf())
        .exchange();
  }

  private String markOf(MockHttpSession session) throws Exception {
    var shown = mvc.get().uri(page).session(session).exchange();
    assertThat(shown).hasStatusOk();
    var form = shown.getResponse().getContentAsString();
    var mark = MARK.matcher(form.substring(form.indexOf(page + "/given-back")));
    assertThat(mark.find()).isTrue();
    return mark.group(1);
  }

  private MvcTestResult sendAfterTheSessionEnded(String mark) {
    return mvc.post()
        .uri(page + "/given-back")
        .param("_form", mark)
        .param("_csrf", "of a session that is over")
        .param("reference", TYPED)
        .exchange();
  }
}
