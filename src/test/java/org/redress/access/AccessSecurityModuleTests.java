package org.redress.access;

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
import java.time.ZoneId;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.redress.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

@SpringBootTest(classes = {AccessAlone.class, AccessSecurityModuleTests.Pages.class})
@AutoConfigureMockMvc
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessSecurityModuleTests {

  @Autowired private MockMvc mvc;
  @Autowired private OpeningMarketplaces opening;
  @Autowired private UserDetailsService staff;

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
  void showsHealthWithoutDetailsAndNoOtherEndpoint() throws Exception {
    mvc.perform(get("/actuator/health"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.status").value("UP"))
        .andExpect(jsonPath("$.components").doesNotExist());
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
