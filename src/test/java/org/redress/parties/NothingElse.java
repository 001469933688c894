package org.redress.parties;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.TreeSet;
import org.redress.desk.Installation;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** All that the application serves beside the pages of the one case that a link opens. */
final class NothingElse {

  private final HttpClient http = HttpClient.newHttpClient();
  private final Installation installation;
  private final List<RequestMappingHandlerMapping> mappings;
  private final String claim;
  private final String other;

  NothingElse(
      Installation installation,
      List<RequestMappingHandlerMapping> mappings,
      String claim,
      String other) {
    this.installation = installation;
    this.mappings = mappings;
    this.claim = claim;
    this.other = other;
  }

  /** Every address that the application serves, with the customer's cookie and real ids. */
  void isReachedWith(String token) throws Exception {
    var walked = new TreeSet<String>();
    for (var mapping : mappings) {
      for (var info : mapping.getHandlerMethods().keySet()) {
        for (var pattern : info.getPatternValues()) {
          var methods = info.getMethodsCondition().getMethods();
          for (var method :
              methods.isEmpty() ? List.of(RequestMethod.GET, RequestMethod.POST) : methods) {
            var path = filled(pattern);
            walked.add(pattern);
            refuses(method, path, token);
          }
        }
      }
    }
    assertThat(walked)
        .contains("/v1/cases/{id}", "/v1/cases/{id}/links", "/cases/{id}", "/orders", "/tasks")
        .hasSizeGreaterThan(60);
  }

  private void refuses(RequestMethod method, String path, String token) throws Exception {
    var asked =
        HttpRequest.newBuilder(URI.create(installation.address(path)))
            .header("Cookie", "redress-link=" + token + "; redress-form=x")
            .header("X-XSRF-TOKEN", "x")
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .method(method.name(), HttpRequest.BodyPublishers.ofString("{}"))
            .build();
    var answer = http.send(asked, HttpResponse.BodyHandlers.ofString());
    var toSignIn =
        answer.statusCode() == 302
            && answer.headers().firstValue("Location").orElse("").endsWith("/login");
    var everyones = List.of("/login", "/error", "/v1/keys").contains(path);
    assertThat(toSignIn || everyones || List.of(401, 403, 404).contains(answer.statusCode()))
        .as("%s %s answered %d", method, path, answer.statusCode())
        .isTrue();
  }

  private String filled(String pattern) {
    return pattern
        .replace("/c/case/{link}", "/c/case/" + other)
        .replace("/cases/{id}", "/cases/" + claim)
        .replaceAll("\\{number[^}]*}+", "1")
        .replaceAll("\\{act:[^}]*}", "withdraw")
        .replaceAll("\\{[^}]*}", "00000000-0000-0000-0000-000000000001");
  }
}
