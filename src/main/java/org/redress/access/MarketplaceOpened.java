package org.redress.access;

import org.redress.shared.MarketplaceId;

/** Published within the transaction that opens the marketplace. */
public record MarketplaceOpened(MarketplaceId marketplace) {}
