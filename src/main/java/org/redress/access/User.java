package org.redress.access;

import org.redress.shared.MarketplaceId;

/**
 * A user of the desk; {@code username} is unique over all marketplaces. A session that began under
 * another {@code stamp} is over: the password, the role or the whole user has changed since.
 */
public record User(
    MarketplaceId marketplace,
    String username,
    String passwordHash,
    DeskRole role,
    boolean mayComeIn,
    int stamp) {

  public User(MarketplaceId marketplace, String username, String passwordHash, DeskRole role) {
    this(marketplace, username, passwordHash, role, true, 0);
  }
}
