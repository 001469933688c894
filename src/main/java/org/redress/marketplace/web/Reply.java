package org.redress.marketplace.web;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** An answer of the API as it goes over the wire, so that it can be kept and given again. */
public record Reply(int status, @Nullable String location, byte[] body) {

  public static Reply ok(Object body) {
    return of(HttpStatus.OK, null, body);
  }

  public static Reply created(String location, Object body) {
    return of(HttpStatus.CREATED, location, body);
  }

  public static Reply accepted(String location, Object body) {
    return of(HttpStatus.ACCEPTED, location, body);
  }

  public boolean refused() {
    return status >= 400;
  }

  public ResponseEntity<byte[]> toResponse() {
    return toResponse(new HttpHeaders());
  }

  /** The same answer, marked as one that was given before. */
  public ResponseEntity<byte[]> toRepeatedResponse() {
    var headers = new HttpHeaders();
    headers.set("Idempotent-Replayed", "true");
    return toResponse(headers);
  }

  private ResponseEntity<byte[]> toResponse(HttpHeaders headers) {
    headers.setContentType(
        refused() ? MediaType.APPLICATION_PROBLEM_JSON : MediaType.APPLICATION_JSON);
    if (location != null) {
      headers.setLocation(URI.create(location));
    }
    return ResponseEntity.status(status).headers(headers).body(body);
  }

  private static Reply of(HttpStatus status, @Nullable String location, Object body) {
    return new Reply(status.value(), location, ApiJson.bytes(body));
  }
}
