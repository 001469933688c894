package org.redress.access;

import java.util.Map;
import java.util.Objects;
import org.redress.shared.MarketplaceId;

/**
 * A new marketplace with its secrets, which are nowhere else: only their hashes are kept. The
 * users' keys are {@code agent}, {@code supervisor}, {@code analyst}, {@code guarantor}, {@code
 * privacy}.
 */
public record OpenedMarketplace(
    MarketplaceId id, String apiKey, String guarantorApiKey, Map<String, Login> users) {

  /** The first user of a role, by its word. */
  public Login user(String role) {
    return Objects.requireNonNull(users.get(role), role);
  }

  public record Login(String username, String password) {
    @Override
    public String toString() {
      return "Login[" + username + "]";
    }
  }

  @Override
  public String toString() {
    return "OpenedMarketplace[" + id + "]";
  }
}
