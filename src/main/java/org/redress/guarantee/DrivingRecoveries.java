package org.redress.guarantee;

import org.redress.shared.MarketplaceId;

/**
 * What the process of a recovery asks of the domain. Each is one transaction, may come again at any
 * time, and then answers with where the recovery stands.
 */
public interface DrivingRecoveries {

  /**
   * Something was paid or said, or a deadline passed: the debtor is reminded, or a person is asked.
   */
  RecoveryStep followUp(MarketplaceId marketplace, RecoveryId recovery);

  /** Where it stands now; changes nothing. */
  RecoveryStep current(MarketplaceId marketplace, RecoveryId recovery);
}
