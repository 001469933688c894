package org.redress.audit;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.UUID;
import org.redress.shared.MarketplaceId;
import org.redress.signing.InstallationKey;
import org.redress.signing.VerifyingKey;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A head that was signed: up to this number the chain was so at {@code at} (the machine's time).
 * Signed is the canonical JSON of all but the signature, which is base64url.
 */
record SealedHead(Head head, Instant at, String keyId, String signature) {

  static SealedHead of(Head head, Instant at, InstallationKey key) {
    var signature = key.sign(CanonicalJson.bytes(content(head, at, key.keyId())));
    return new SealedHead(
        head, at, key.keyId(), Base64.getUrlEncoder().withoutPadding().encodeToString(signature));
  }

  /** IllegalArgumentException where it is no sealed head. */
  static SealedHead of(JsonNode json) {
    try {
      var number = json.path("number");
      if (!number.canConvertToLong()) {
        throw new IllegalArgumentException("no sealed head");
      }
      return new SealedHead(
          new Head(
              new MarketplaceId(UUID.fromString(json.path("marketplace").asString(""))),
              number.asLong(),
              json.path("hash").asString("")),
          Instant.parse(json.path("at").asString("")),
          json.path("kid").asString(""),
          json.path("signature").asString(""));
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("no sealed head", e);
    }
  }

  boolean isSignedBy(VerifyingKey key) {
    try {
      return key.verifies(
          CanonicalJson.bytes(content(head, at, keyId)), Base64.getUrlDecoder().decode(signature));
    } catch (IllegalArgumentException e) {
      // not even base64url
      return false;
    }
  }

  ObjectNode json() {
    return content(head, at, keyId).put("signature", signature);
  }

  private static ObjectNode content(Head head, Instant at, String keyId) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("marketplace", head.marketplace().toString())
        .put("number", head.number())
        .put("hash", head.hash())
        .put("at", at.toString())
        .put("kid", keyId);
  }
}
