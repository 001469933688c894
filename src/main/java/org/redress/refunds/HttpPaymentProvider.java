package org.redress.refunds;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code POST /refunds} with an {@code Idempotency-Key}, and {@code GET /refunds?reference=}: 404
 * where it never heard of it.
 */
class HttpPaymentProvider implements PaymentProvider {

  /** With these it says that it did not take the request; with any other it may have. */
  private static final Set<Integer> NOT_TAKEN = Set.of(400, 401, 402, 403, 404, 405, 410, 415, 422);

  private final RestClient http;
  private final JsonMapper json;

  HttpPaymentProvider(RestClient.Builder http, JsonMapper json, ProviderAccess access) {
    this.http =
        http.baseUrl(access.url())
            .defaultHeader(HttpHeaders.AUTHORIZATION, "Bearer " + access.secret())
            .build();
    this.json = json;
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  private record Body(
      String reference,
      String kind,
      String payment,
      @Nullable String destination,
      long amount,
      String currency,
      Metadata metadata) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Metadata(
        String marketplace, String order, @JsonProperty("case") @Nullable String caseId) {}
  }

  private record Told(
      @Nullable String id,
      @Nullable String status,
      @JsonProperty("failure_reason") @Nullable String failureReason) {}

  @Override
  public Answer move(MoneyMovement movement) {
    return heard(() ->
        http.post()
            .uri("/refunds")
            .header("Idempotency-Key", movement.reference())
            .contentType(MediaType.APPLICATION_JSON)
            .body(json.writeValueAsString(body(movement)))
            .exchange((request, response) -> moved(response)));
  }

  @Override
  public Answer find(String reference) {
    return heard(() ->
        http.get()
            .uri(
                uri -> uri.path("/refunds").queryParam("reference", "{reference}").build(reference))
            .exchange((request, response) -> found(response)));
  }

  private Answer moved(ClientHttpResponse response) throws IOException {
    var status = response.getStatusCode().value();
    return NOT_TAKEN.contains(status)
        ? new Answer.Failed(null, "the provider answered " + status)
        : told(response);
  }

  private Answer found(ClientHttpResponse response) throws IOException {
    return response.getStatusCode().value() == 404 ? new Answer.Unheard() : told(response);
  }

  private Answer told(ClientHttpResponse response) throws IOException {
    var status = response.getStatusCode().value();
    if (status != 200) {
      return new Answer.Unknown("the provider answered " + status);
    }
    var told = json.readValue(response.getBody(), Told.class);
    if (told == null || told.id() == null || told.status() == null) {
      return new Answer.Unknown("the provider answered without an id and a status");
    }
    return switch (told.status()) {
      case "succeeded" -> new Answer.Paid(told.id());
      case "pending" -> new Answer.Pending(told.id());
      case "failed" ->
          new Answer.Failed(
              told.id(), Optional.ofNullable(told.failureReason()).orElse("no reason was given"));
      default -> new Answer.Unknown("the provider answered with a status of its own");
    };
  }

  private static Body body(MoneyMovement movement) {
    var about = movement.about();
    return new Body(
        movement.reference(),
        movement.kind().name(),
        movement.payment(),
        movement.destination(),
        movement.amount(),
        movement.currency(),
        new Body.Metadata(about.marketplace(), about.order(), about.caseId()));
  }

  private static Answer heard(Call call) {
    try {
      return call.make();
    } catch (RestClientException | JacksonException e) {
      return new Answer.Unknown("the provider did not answer: " + e.getClass().getSimpleName());
    }
  }

  @FunctionalInterface
  private interface Call {

    Answer make();
  }
}
