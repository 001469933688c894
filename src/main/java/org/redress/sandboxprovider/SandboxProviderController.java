package org.redress.sandboxprovider;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redress.sandboxprovider.SandboxProvider.Treatment;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The stranger's own protocol. */
@RestController
@RequestMapping("/sandbox-provider/refunds")
@ConditionalOnBooleanProperty("redress.sandbox")
class SandboxProviderController {

  private final SandboxProvider provider;

  SandboxProviderController(SandboxProvider provider) {
    this.provider = provider;
  }

  @PostMapping
  ResponseEntity<Object> move(
      @RequestHeader("Idempotency-Key") String key, @RequestBody MovementRequest request) {
    if (key.isBlank() || !complete(request)) {
      return error(HttpStatus.BAD_REQUEST, "incomplete_request");
    }
    return switch (provider.take(key, request)) {
      case Treatment.Answered(var status) -> ResponseEntity.ok(status);
      case Treatment.KeyReused() -> error(HttpStatus.CONFLICT, "key_reused");
      case Treatment.LostAfter() -> error(HttpStatus.INTERNAL_SERVER_ERROR, "internal_error");
      case Treatment.LostBefore() -> error(HttpStatus.GATEWAY_TIMEOUT, "timeout");
    };
  }

  @GetMapping
  ResponseEntity<Object> find(@RequestParam String reference) {
    return provider
        .find(reference)
        .<ResponseEntity<Object>>map(ResponseEntity::ok)
        .orElseGet(() -> error(HttpStatus.NOT_FOUND, "no_such_reference"));
  }

  private static boolean complete(MovementRequest request) {
    var metadata = request.metadata();
    return metadata != null
        && request.amount() > 0
        && all(request.reference(), request.kind(), request.payment(), request.currency())
        && all(metadata.marketplace(), metadata.order())
        && (request.kind() == MovementRequest.Kind.REFUND || request.destination() != null);
  }

  private static boolean all(@Nullable Object... parts) {
    return Stream.of(parts).allMatch(Objects::nonNull);
  }

  private static ResponseEntity<Object> error(HttpStatus status, String error) {
    return ResponseEntity.status(status).body(Map.of("error", error));
  }
}
