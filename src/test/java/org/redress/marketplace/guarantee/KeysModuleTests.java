package org.redress.marketplace.guarantee;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.redress.marketplace.Client;
import org.redress.marketplace.callbacks.EscalatedCases;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Walks all of the API: what each key may do, and that nothing is open to nobody. */
class KeysModuleTests extends EscalatedCases {

  private static final Set<String> OF_GUARANTORS =
      Set.of(
          "GET /v1/marketplace",
          "GET /v1/cases",
          "GET /v1/cases/{id}",
          "GET /v1/cases/{id}/timeline",
          "GET /v1/cases/{id}/decisions",
          "GET /v1/cases/{id}/evidence",
          "GET /v1/cases/{id}/evidence/{evidence}/file",
          "GET /v1/cases/{id}/file",
          "POST /v1/cases/{id}/evidence-requests",
          "POST /v1/cases/{id}/acknowledgement",
          "POST /v1/cases/{id}/award",
          "GET /v1/recoveries",
          "GET /v1/recoveries/{id}",
          "POST /v1/recoveries/{id}/payments",
          "POST /v1/recoveries/{id}/dispute");

  private static final Set<String> OF_EVERYONE = Set.of("GET /v1/keys");

  private static final Set<String> OF_GUARANTORS_ONLY =
      Set.of(
          "POST /v1/cases/{id}/acknowledgement",
          "POST /v1/cases/{id}/award",
          "GET /v1/guarantor",
          "PUT /v1/guarantor/callback",
          "DELETE /v1/guarantor/callback",
          "POST /v1/guarantor/secrets",
          "POST /v1/guarantor/terms/{number:[0-9]{1,9}}/agree",
          "POST /v1/guarantor/terms/{number:[0-9]{1,9}}/decline");

  @Autowired private RequestMappingHandlerMapping requestMappingHandlerMapping;

  @Test
  void guarantorMayDoWhatIsListedAndTheMarketplaceTheRest() {
    var nobody = new Client(market.mvc(), market.marketplace(), "rdk_nobody");
    var walked = new TreeSet<String>();
    for (var path : paths().entrySet()) {
      var act = path.getKey();
      walked.add(act);
      if (OF_EVERYONE.contains(act)) {
        for (var client : List.of(guarantor, market, nobody)) {
          assertThat(sent(client, path.getValue(), act)).as(act).isEqualTo(200);
        }
        continue;
      }
      assertThat(sent(guarantor, path.getValue(), act))
          .as("guarantor: " + act)
          .matches(status ->
              (OF_GUARANTORS.contains(act) || OF_GUARANTORS_ONLY.contains(act)) == (status != 403));
      assertThat(sent(market, path.getValue(), act))
          .as("marketplace: " + act)
          .matches(status -> OF_GUARANTORS_ONLY.contains(act) == (status == 403));
      assertThat(sent(nobody, path.getValue(), act)).as("nobody: " + act).isEqualTo(401);
    }
    assertThat(walked)
        .contains("PUT /v1/guarantors/{reference}", "POST /v1/orders")
        .hasSizeGreaterThan(30);
  }

  private TreeMap<String, HttpMethod> paths() {
    var paths = new TreeMap<String, HttpMethod>();
    requestMappingHandlerMapping
        .getHandlerMethods()
        .keySet()
        .forEach(mapping ->
            mapping.getPatternValues().stream()
                .filter(pattern -> pattern.startsWith("/v1/"))
                .forEach(pattern ->
                    mapping
                        .getMethodsCondition()
                        .getMethods()
                        .forEach(
                            method -> paths.put(method + " " + pattern, method.asHttpMethod()))));
    return paths;
  }

  private static int sent(Client by, HttpMethod method, String act) {
    var path =
        act.substring(act.indexOf(' ') + 1)
            .replaceAll("\\{number[^/]*}", "1")
            .replaceAll("\\{\\w+}", UUID.randomUUID().toString());
    var body = method == HttpMethod.GET ? null : "{}".getBytes();
    return by.send(method, path, body, "application/json", null).status();
  }
}
