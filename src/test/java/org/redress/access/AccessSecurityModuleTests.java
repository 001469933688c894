package org.redress.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.authenticated;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.unauthenticated;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.redress.shared.Actor;
import org.redress.shared.MarketplaceId;
import org.redress.shared.RecordedEvent;
import org.redress.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

@SpringBootTest(
    classes = {
      AccessAlone.class,
      AccessSecurityModuleTests.Pages.class,
      AccessSecurityModuleTests.Heard.class
    })
@AutoConfigureMockMvc
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessSecurityModuleTests {

  @Autowired private MockMvc mvc;
  @Autowired private OpeningMarketplaces opening;
  @Autowired private UserDetailsService staff;
  @Autowired private People people;
  @Autowired private AccessAlone.MovableSystemClock system;
  @Autowired private Heard heard;

  private OpenedMarketplace opened;

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry registry) {
    TestDatabase.empty().register(registry);
  }

  @BeforeAll
  void open() {
    opened = opening.open(new OpenMarketplace("Fair", ZoneId.of("UTC"), "DE", "EUR"));
  }

  @Test
  void refusesRequestsToTheApiWithoutKnownKey() throws Exception {
    for (var authorization : new String[] {"", "Basic YTpi", "Bearer ", "Bearer rdk_unknown"}) {
      mvc.perform(get("/v1/whoami").header("Authorization", authorization))
          .andExpect(status().isUnauthorized())
          .andExpect(header().string("WWW-Authenticate", "Bearer"))
          .andExpect(content().contentType("application/problem+json"))
          .andExpect(jsonPath("$.type").value("/problems/unauthenticated"))
          .andExpect(jsonPath("$.status").value(401));
    }
    mvc.perform(get("/v1/whoami")).andExpect(status().isUnauthorized());
  }

  @Test
  void knowsTheHolderOfAKeyAndOpensNoSession() throws Exception {
    mvc.perform(get("/v1/whoami").header("Authorization", "Bearer " + opened.apiKey()))
        .andExpect(status().isOk())
        .andExpect(content().string(opened.id() + " API_KEY"))
        .andExpect(header().doesNotExist("Set-Cookie"));
    mvc.perform(post("/v1/whoami").header("Authorization", "bearer " + opened.apiKey()))
        .andExpect(status().isOk());
  }

  @Test
  void refusesPathsThatNoClientHasAReasonToSend() throws Exception {
    mvc.perform(
            get(URI.create("/v1/whoami;x=1")).header("Authorization", "Bearer " + opened.apiKey()))
        .andExpect(status().isBadRequest())
        .andExpect(content().contentType("application/problem+json"))
        .andExpect(jsonPath("$.type").value("/problems/bad-request"));
    mvc.perform(get(URI.create("/page;x=1"))).andExpect(status().isBadRequest());
  }

  @Test
  void letsTheGuarantorSeeTheMarketplaceAndNoOrders() throws Exception {
    var guarantor = "Bearer " + opened.guarantorApiKey();
    mvc.perform(get("/v1/marketplace").header("Authorization", guarantor))
        .andExpect(status().isOk());
    mvc.perform(get("/v1/whoami").header("Authorization", guarantor))
        .andExpect(status().isForbidden())
        .andExpect(content().contentType("application/problem+json"))
        .andExpect(jsonPath("$.type").value("/problems/forbidden"));
  }

  @Test
  void doesNotTakeASessionOfTheDeskForAKey() throws Exception {
    var login = opened.user("agent");
    var session =
        mvc.perform(formLogin().user(login.username()).password(login.password()))
            .andReturn()
            .getRequest()
            .getSession();
    mvc.perform(get("/page").session((MockHttpSession) Objects.requireNonNull(session)))
        .andExpect(status().isOk());
    mvc.perform(get("/v1/whoami").session((MockHttpSession) session))
        .andExpect(status().isUnauthorized());
  }

  @Test
  void signsStaffInWithTheirPasswordOnly() throws Exception {
    var login = opened.user("agent");
    mvc.perform(formLogin().user(login.username()).password(login.password()))
        .andExpect(authenticated().withUsername(login.username()).withRoles("AGENT"));
    mvc.perform(formLogin().user(login.username()).password("wrong"))
        .andExpect(unauthenticated())
        .andExpect(redirectedUrl("/login?error"));
    mvc.perform(formLogin().user("nobody").password("wrong"))
        .andExpect(unauthenticated())
        .andExpect(redirectedUrl("/login?error"));
  }

  @Test
  void recordsWhoCameInWhoWasRefusedAndWhoLeft() throws Exception {
    var login = opened.user("analyst");
    heard.events.clear();
    var session =
        mvc.perform(formLogin().user(login.username()).password(login.password()))
            .andReturn()
            .getRequest()
            .getSession();
    mvc.perform(formLogin().user(login.username()).password("wrong"));
    mvc.perform(formLogin().user("my secret").password("wrong"));
    mvc.perform(
        post("/logout").with(csrf()).session((MockHttpSession) Objects.requireNonNull(session)));
    mvc.perform(post("/page").with(user(member("privacy"))).with(csrf()));
    mvc.perform(post("/v1/whoami").header("Authorization", "Bearer " + opened.guarantorApiKey()));

    assertThat(heard.events)
        .extracting(event -> event.getClass().getSimpleName() + " by " + event.by().name())
        .containsExactly(
            "SignedIn by " + login.username(),
            "SignInRefused by stranger",
            "SignInRefused by stranger",
            "SignedOut by " + login.username(),
            "ActRefused by " + opened.user("privacy").username(),
            "ActRefused by guarantor");
    assertThat(heard.events.get(1).marketplace()).isEqualTo(opened.id());
    assertThat(heard.events.get(2).marketplace()).isEqualTo(MarketplaceId.INSTALLATION);
  }

  @Test
  void sessionsOfWhoIsDisabledResetOrGivenAnotherRoleAreOverAtOnce() throws Exception {
    var other = opening.open(new OpenMarketplace("Other", ZoneId.of("UTC"), "DE", "EUR"));
    var login = other.user("agent");
    var by = new Actor(Actor.Kind.USER, other.user("supervisor").username());
    var session = signedIn(login);
    mvc.perform(get("/page").session(session)).andExpect(status().isOk());

    people.give(other.id(), login.username(), DeskRole.ANALYST, by);
    mvc.perform(get("/page").session(session)).andExpect(status().isFound());
    session = signedIn(login);
    people.disable(other.id(), login.username(), by);
    mvc.perform(get("/page").session(session)).andExpect(status().isFound());
    mvc.perform(formLogin().user(login.username()).password(login.password()))
        .andExpect(unauthenticated());
  }

  @Test
  void brakesWhoGuessesAPasswordWithoutTellingWhetherTheUserExists() throws Exception {
    var login = opened.user("supervisor");
    for (var name : new String[] {login.username(), "nobody-at-all"}) {
      for (var i = 0; i < 5; i++) {
        signIn(name, "wrong", "192.0.2.7").andExpect(redirectedUrl("/login?error"));
      }
      signIn(name, login.password(), "192.0.2.7")
          .andExpect(status().isTooManyRequests())
          .andExpect(header().exists("Retry-After"))
          .andExpect(unauthenticated());
    }
    signIn(login.username(), login.password(), "192.0.2.8").andExpect(authenticated());
    system.pass(Duration.ofSeconds(2));
    signIn(login.username(), login.password(), "192.0.2.7").andExpect(authenticated());
  }

  @Test
  void lotsOfWrongOnesFromEverywhereLockNobodyOutWhereItCameInBefore() throws Exception {
    var login = opened.user("guarantor");
    signIn(login.username(), login.password(), "198.51.100.1").andExpect(authenticated());
    for (var i = 0; i < 30; i++) {
      signIn(login.username(), "wrong", "203.0.113." + i);
    }
    signIn(login.username(), login.password(), "203.0.113.200")
        .andExpect(status().isTooManyRequests());
    signIn(login.username(), login.password(), "198.51.100.1").andExpect(authenticated());
  }

  @Test
  void brakesWhoTriesOneKeyAfterTheOther() throws Exception {
    for (var i = 0; i < 19; i++) {
      withKey("rdk_" + i).andExpect(status().isUnauthorized());
      withKey("rdk_same").andExpect(status().isUnauthorized());
    }
    withKey("rdk_another")
        .andExpect(status().isTooManyRequests())
        .andExpect(header().exists("Retry-After"))
        .andExpect(jsonPath("$.type").value("/problems/too-many-wrong-keys"));
    withKey("rdk_same").andExpect(status().isUnauthorized());
    withKey(opened.apiKey()).andExpect(status().isOk());
  }

  private ResultActions withKey(String key) throws Exception {
    return mvc.perform(
        get("/v1/whoami").header("Authorization", "Bearer " + key).with(from("192.0.2.77")));
  }

  private ResultActions signIn(String name, String password, String address) throws Exception {
    return mvc.perform(
        post("/login")
            .param("username", name)
            .param("password", password)
            .with(csrf())
            .with(from(address)));
  }

  private static RequestPostProcessor from(String address) {
    return request -> {
      request.setRemoteAddr(address);
      return request;
    };
  }

  private MockHttpSession signedIn(OpenedMarketplace.Login login) throws Exception {
    var session =
        mvc.perform(formLogin().user(login.username()).password(login.password()))
            .andExpect(authenticated())
            .andReturn()
            .getRequest()
            .getSession();
    return (MockHttpSession) Objects.requireNonNull(session);
  }

  @Test
  void sendsStrangersToTheLoginPage() throws Exception {
    mvc.perform(get("/page"))
        .andExpect(status().isFound())
        .andExpect(header().string("Location", endsWith("/login")));
    mvc.perform(post("/page")).andExpect(status().isForbidden());
  }

  @Test
  void showsPagesToThoseWhoWorkOnOrdersOnly() throws Exception {
    for (var word : new String[] {"agent", "supervisor", "analyst"}) {
      mvc.perform(get("/page").with(user(member(word))))
          .andExpect(status().isOk())
          .andExpect(content().string(opened.id() + " USER"));
    }
    for (var word : new String[] {"guarantor", "privacy"}) {
      mvc.perform(get("/page").with(user(member(word)))).andExpect(status().isForbidden());
    }
  }

  @Test
  void demandsATokenForEveryPostOfTheDesk() throws Exception {
    mvc.perform(post("/page").with(user(member("agent")))).andExpect(status().isForbidden());
    mvc.perform(post("/page").with(user(member("agent"))).with(csrf())).andExpect(status().isOk());
  }

  @Test
  void namesWhatIsHealthyWithoutDetailsAndShowsNoOtherEndpoint() throws Exception {
    mvc.perform(get("/actuator/health"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.status").value("UP"))
        .andExpect(jsonPath("$.components.db.status").value("UP"))
        .andExpect(jsonPath("$.components..details").doesNotExist());
    mvc.perform(get("/actuator/env").with(user(member("supervisor"))))
        .andExpect(status().isForbidden());
  }

  @Test
  void sendsStrictHeaders() throws Exception {
    for (var path : new String[] {"/login", "/v1/whoami"}) {
      mvc.perform(get(path))
          .andExpect(
              header().string("Content-Security-Policy", containsString("script-src 'self';")))
          .andExpect(
              header().string("Content-Security-Policy", containsString("frame-ancestors 'none'")))
          .andExpect(header().string("Referrer-Policy", "no-referrer"))
          .andExpect(header().string("X-Content-Type-Options", "nosniff"))
          .andExpect(header().string("X-Frame-Options", "DENY"));
    }
  }

  private StaffMember member(String word) {
    return (StaffMember) staff.loadUserByUsername(opened.user(word).username());
  }

  static class Heard {
    final List<RecordedEvent> events = new ArrayList<>();

    @EventListener
    void on(RecordedEvent event) {
      events.add(event);
    }
  }

  static class Pages {

    @Bean
    RouterFunction<ServerResponse> pages() {
      return RouterFunctions.route()
          .GET("/v1/whoami", Pages::whoCalls)
          .POST("/v1/whoami", Pages::whoCalls)
          .GET("/v1/marketplace", Pages::whoCalls)
          .GET("/page", Pages::whoCalls)
          .POST("/page", Pages::whoCalls)
          .build();
    }

    private static ServerResponse whoCalls(ServerRequest request) {
      var authentication = (Authentication) request.principal().orElseThrow();
      var caller = (Caller) Objects.requireNonNull(authentication.getPrincipal());
      return ServerResponse.ok().body(caller.marketplace() + " " + caller.actor().kind());
    }
  }
}
