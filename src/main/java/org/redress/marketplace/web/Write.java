package org.redress.marketplace.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.redress.access.Caller;
import org.redress.shared.MarketplaceId;

/**
 * A request that changes something: where, by whom, under which key, and the SHA-256 of what it
 * brought.
 */
record Write(
    MarketplaceId marketplace,
    String method,
    String path,
    @Nullable IdempotencyKey key,
    byte[] fingerprint) {

  static Write of(Caller caller, HttpServletRequest request, byte[] fingerprint) {
    return new Write(
        caller.marketplace(),
        request.getMethod(),
        request.getRequestURI(),
        IdempotencyKey.of(request).orElse(null),
        fingerprint);
  }
}
