package org.redress.marketplace;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redress.shared.MarketplaceId;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks the API with one marketplace's key. */
public record Client(MockMvc mvc, MarketplaceId marketplace, String key) {

  /** What was answered; {@code body} is JSON. */
  public record Answer(int status, JsonNode body, MockHttpServletResponse response) {

    /** The value at a JSON pointer, as text. */
    public String at(String pointer) {
      var value = body.at(pointer);
      return value.isValueNode() ? value.asString() : value.toString();
    }

    /** The field of every wrong value that the problem names. */
    public List<String> wrongFields() {
      return body.at("/errors").valueStream().map(e -> e.path("field").asString()).toList();
    }
  }

  public Answer get(String path) {
    return send(HttpMethod.GET, path, null, "application/json", null);
  }

  public Answer post(String path, String body) {
    return post(path, body, null);
  }

  public Answer post(String path, String body, @Nullable String idempotencyKey) {
    return send(HttpMethod.POST, path, bytes(body), "application/json", idempotencyKey);
  }

  /** On what was seen with this {@code ETag}. */
  public Answer postOn(String tag, String path, String body) {
    var request =
        request(HttpMethod.POST, URI.create(path))
            .header("Authorization", "Bearer " + key)
            .header("If-Match", tag)
            .contentType("application/json")
            .content(bytes(body));
    return answer(request, path);
  }

  public Answer put(String path, String body, @Nullable String idempotencyKey) {
    return send(HttpMethod.PUT, path, bytes(body), "application/json", idempotencyKey);
  }

  public Answer delete(String path) {
    return send(HttpMethod.DELETE, path, null, "application/json", null);
  }

  public Answer send(
      HttpMethod method,
      String path,
      byte @Nullable [] body,
      String contentType,
      @Nullable String idempotencyKey) {
    var request =
        request(method, URI.create(path))
            .header("Authorization", "Bearer " + key)
            .contentType(contentType);
    if (body != null) {
      request.content(body);
    }
    if (idempotencyKey != null) {
      request.header("Idempotency-Key", idempotencyKey);
    }
    return answer(request, method + " " + path);
  }

  private Answer answer(MockHttpServletRequestBuilder request, String what) {
    try {
      var response = mvc.perform(request).andReturn().getResponse();
      var text = response.getContentAsString(StandardCharsets.UTF_8);
      return new Answer(
          response.getStatus(),
          JsonMapper.shared().readTree(text.isEmpty() || isLines(response) ? "null" : text),
          response);
    } catch (Exception e) {
      throw new IllegalStateException(what, e);
    }
  }

  /** Many values of JSON, a line each. */
  private static boolean isLines(MockHttpServletResponse response) {
    var type = response.getContentType();
    return type != null && type.contains("ndjson");
  }

  private static byte[] bytes(String body) {
    return body.getBytes(StandardCharsets.UTF_8);
  }
}
