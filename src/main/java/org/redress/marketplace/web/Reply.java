package org.redress.marketplace.web;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * An answer of the API as it goes over the wire; {@code kept} is what the same write is answered
 * with again, which differs where secrets were shown.
 */
public record Reply(int status, @Nullable String location, byte[] body, byte[] kept) {

  Reply(int status, @Nullable String location, byte[] body) {
    this(status, location, body, body);
  }

  public static Reply ok(Object body) {
    return of(HttpStatus.OK.value(), null, body);
  }

  public static Reply created(String location, Object body) {
    return of(HttpStatus.CREATED.value(), location, body);
  }

  /** {@code body} holds a secret, {@code kept} is the same without it. */
  public static Reply createdSecretly(String location, Object body, Object kept) {
    return new Reply(
        HttpStatus.CREATED.value(), location, ApiJson.bytes(body), ApiJson.bytes(kept));
  }

  public static Reply accepted(String location, Object body) {
    return of(HttpStatus.ACCEPTED.value(), location, body);
  }

  /** Shown this once: kept, and given again, is the other body. */
  public Reply keeping(Object without) {
    return new Reply(status, location, body, ApiJson.bytes(without));
  }

  public boolean refused() {
    return status >= 400;
  }

  public ResponseEntity<byte[]> toResponse() {
    return toResponse(new HttpHeaders());
  }

  /** With its {@code ETag}, in quotation marks. */
  public ResponseEntity<byte[]> toTaggedResponse(String tag) {
    var headers = new HttpHeaders();
    headers.setETag(tag);
    return toResponse(headers);
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

  public static Reply of(int status, @Nullable String location, Object body) {
    return new Reply(status, location, ApiJson.bytes(body));
  }
}
