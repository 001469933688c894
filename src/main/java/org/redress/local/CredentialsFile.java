package org.redress.local;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.redress.shared.MarketplaceId;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code credentials.json}. New credentials are written before the marketplace is committed and
 * take their name after it, so that no crash leaves a marketplace whose keys nobody has.
 */
final class CredentialsFile {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private final SecretFile file;
  private final SecretFile pending;

  CredentialsFile(HomeFolder home) {
    this.file = new SecretFile(home.credentials());
    this.pending = new SecretFile(home.path().resolve("credentials.json.pending"));
  }

  Optional<Credentials> read() {
    return read(file);
  }

  void writePending(Credentials credentials) {
    pending.write(JSON.writeValueAsString(credentials));
  }

  /**
   * Gives pending credentials their name if their marketplace was committed, and forgets them if
   * not.
   */
  void settle(Predicate<MarketplaceId> exists) {
    read(pending)
        .ifPresent(credentials -> {
          if (exists.test(marketplace(credentials))) {
            keepAsideOther(credentials);
            pending.moveTo(file.path());
          } else {
            pending.delete();
          }
        });
  }

  void tellBaseUrl(String baseUrl) {
    read()
        .filter(credentials -> !credentials.baseUrl().equals(baseUrl))
        .ifPresent(credentials -> file.write(JSON.writeValueAsString(credentials.at(baseUrl))));
  }

  /** Those of a marketplace in another database may still be needed. */
  private void keepAsideOther(Credentials credentials) {
    read()
        .map(other -> other.marketplace().id())
        .filter(other -> !other.equals(credentials.marketplace().id()))
        .ifPresent(other ->
            file.moveTo(file.path().resolveSibling("credentials-%s.json".formatted(other))));
  }

  private static Optional<Credentials> read(SecretFile from) {
    return from.read().map(text -> JSON.readValue(text, Credentials.class));
  }

  private static MarketplaceId marketplace(Credentials credentials) {
    return new MarketplaceId(UUID.fromString(credentials.marketplace().id()));
  }
}
