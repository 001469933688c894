package org.redress.marketplace;

import java.util.UUID;
import org.redress.access.Caller;
import org.redress.access.Marketplaces;
import org.redress.marketplace.web.Reply;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows a client whose key it holds. */
@RestController
class MarketplaceController {

  private final Marketplaces marketplaces;

  MarketplaceController(Marketplaces marketplaces) {
    this.marketplaces = marketplaces;
  }

  @GetMapping("/v1/marketplace")
  ResponseEntity<byte[]> show(@AuthenticationPrincipal Caller caller) {
    var its = marketplaces.get(caller.marketplace());
    var body =
        new Shown(
            its.id().value(),
            its.name(),
            its.timeZone().getId(),
            its.country(),
            its.currency(),
            its.guarantor());
    return Reply.ok(body).toResponse();
  }

  private record Shown(
      UUID id, String name, String timeZone, String country, String currency, String guarantor) {}
}
