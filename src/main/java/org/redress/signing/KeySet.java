package org.redress.signing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Public keys as a JWK set (RFC 7517, 8037). */
public record KeySet(List<VerifyingKey> keys) {

  private static final JsonMapper JSON = JsonMapper.shared();

  /** Leaves out keys of other kinds; IllegalArgumentException where it is no JWK set. */
  public static KeySet read(String json) {
    try {
      var listed = JSON.readTree(json).path("keys");
      if (!listed.isArray()) {
        throw new IllegalArgumentException("no JWK set: it has no list named keys");
      }
      var keys = new ArrayList<VerifyingKey>();
      listed
          .valueStream()
          .filter(KeySet::isOurs)
          .forEach(key -> keys.add(new VerifyingKey(key.path("x").asString())));
      return new KeySet(keys);
    } catch (JacksonException e) {
      throw new IllegalArgumentException("no JWK set: it is no JSON", e);
    }
  }

  public Optional<VerifyingKey> find(String keyId) {
    return keys.stream().filter(key -> key.keyId().equals(keyId)).findFirst();
  }

  public KeySet and(Collection<VerifyingKey> more) {
    return new KeySet(Stream.concat(keys.stream(), more.stream()).distinct().toList());
  }

  public ObjectNode toJson() {
    var set = JSON.createObjectNode();
    var listed = set.putArray("keys");
    keys.forEach(key ->
        listed
            .addObject()
            .put("kty", "OKP")
            .put("crv", VerifyingKey.ALGORITHM)
            .put("use", "sig")
            .put("kid", key.keyId())
            .put("x", key.x()));
    return set;
  }

  private static boolean isOurs(JsonNode key) {
    return key.path("kty").asString("").equals("OKP")
        && key.path("crv").asString("").equals(VerifyingKey.ALGORITHM);
  }
}
