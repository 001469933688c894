package org.redress.marketplace;

import jakarta.servlet.http.HttpServletRequest;
import org.redress.marketplace.web.Query;
import org.redress.marketplace.web.Reply;
import org.redress.signing.PublishedKeys;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Publishes to everyone what this installation's signatures can be checked with. */
@RestController
class KeysController {

  private final PublishedKeys keys;

  KeysController(PublishedKeys keys) {
    this.keys = keys;
  }

  @GetMapping("/v1/keys")
  ResponseEntity<byte[]> show(HttpServletRequest request) {
    Query.of(request).check();
    return Reply.ok(keys.all().toJson()).toResponse();
  }
}
