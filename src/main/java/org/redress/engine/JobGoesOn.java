package org.redress.engine;

import org.redress.shared.MarketplaceId;

/** A job that had failed was done, or its process went another way; told within the transaction. */
public record JobGoesOn(MarketplaceId marketplace, long jobKey) {}
