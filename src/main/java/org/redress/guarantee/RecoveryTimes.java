package org.redress.guarantee;

import java.time.Instant;
import org.redress.access.Marketplaces;
import org.redress.calendar.BusinessDays;
import org.redress.calendar.Place;
import org.redress.orders.Merchant;
import org.redress.shared.MarketplaceId;
import org.springframework.stereotype.Component;

/** When recoveries are due, in business days of the debtor's country; nothing bears interest. */
@Component
class RecoveryTimes {

  /** To pay what is demanded. */
  private static final int TO_PAY = 10;

  /** From one reminder to the next, and from the last one to a person. */
  private static final int BETWEEN_REMINDERS = 5;

  /** For a supervisor to look at it. */
  private static final int TO_DECIDE = 3;

  static final int REMINDERS = 2;

  private final BusinessDays days;
  private final Marketplaces marketplaces;

  RecoveryTimes(BusinessDays days, Marketplaces marketplaces) {
    this.days = days;
    this.marketplaces = marketplaces;
  }

  Instant due(MarketplaceId marketplace, Merchant merchant, Instant now) {
    return days.endOf(now, TO_PAY, place(marketplace, merchant));
  }

  Instant nextReminder(MarketplaceId marketplace, Merchant merchant, Instant now) {
    return days.endOf(now, BETWEEN_REMINDERS, place(marketplace, merchant));
  }

  Instant decided(MarketplaceId marketplace, Instant now) {
    var home = marketplaces.get(marketplace);
    return days.endOf(now, TO_DECIDE, new Place(home.timeZone(), home.country(), null));
  }

  private Place place(MarketplaceId marketplace, Merchant merchant) {
    return new Place(
        marketplaces.get(marketplace).timeZone(), merchant.country(), merchant.region());
  }
}
