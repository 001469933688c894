package org.redress.access;

import org.redress.shared.MarketplaceId;

/** A user of the desk; {@code username} is unique over all marketplaces. */
public record User(
    MarketplaceId marketplace, String username, String passwordHash, DeskRole role) {}
