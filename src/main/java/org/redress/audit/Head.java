package org.redress.audit;

import org.redress.shared.MarketplaceId;

/** Where a chain ends: the number and the hash of its last row; 0 before there is one. */
record Head(MarketplaceId marketplace, long number, String hash) {

  static Head none(MarketplaceId marketplace) {
    return new Head(marketplace, 0, Sha256.NONE);
  }
}
