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
        scope(caller, request.getRequestURI()),
        IdempotencyKey.of(request).orElse(null),
        fingerprint);
  }

  /**
   * The keys of a guarantor are its own: what another one was answered under the same key is not
   * for it. No path holds a blank.
   */
  private static String scope(Caller caller, String path) {
    var guarantor = caller.guarantor();
    return guarantor == null ? path : path + " by " + guarantor;
  }
}
