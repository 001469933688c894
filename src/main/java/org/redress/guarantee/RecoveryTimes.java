package org.redress.guarantee;

import java.time.Instant;
import org.redress.access.Marketplaces;
import org.redress.calendar.BusinessDays;
import org.redress.calendar.Place;
import org.redress.guarantee.Recovery.Claimed;
import org.redress.orders.FindingOrders;
import org.redress.orders.KeepingMerchants;
import org.redress.refunds.Purse;
import org.redress.shared.MarketplaceId;
import org.springframework.stereotype.Component;

/**
 * When recoveries are due, in business days of the debtor's country (of a carrier: the merchant's);
 * nothing bears interest.
 */
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
  private final KeepingMerchants merchants;
  private final FindingOrders orders;

  RecoveryTimes(
      BusinessDays days,
      Marketplaces marketplaces,
      KeepingMerchants merchants,
      FindingOrders orders) {
    this.days = days;
    this.marketplaces = marketplaces;
    this.merchants = merchants;
    this.orders = orders;
  }

  Instant due(MarketplaceId marketplace, Claimed claimed, Instant now) {
    return days.endOf(now, TO_PAY, debtor(marketplace, claimed));
  }

  Instant nextReminder(MarketplaceId marketplace, Claimed claimed, Instant now) {
    return days.endOf(now, BETWEEN_REMINDERS, debtor(marketplace, claimed));
  }

  /** The end of the day that lies so many calendar days ahead. */
  Instant backBy(MarketplaceId marketplace, int days, Instant now) {
    var zone = marketplaces.get(marketplace).timeZone();
    return now.atZone(zone).toLocalDate().plusDays(days + 1L).atStartOfDay(zone).toInstant();
  }

  Instant decided(MarketplaceId marketplace, Instant now) {
    return days.endOf(now, TO_DECIDE, home(marketplace));
  }

  private Place debtor(MarketplaceId marketplace, Claimed claimed) {
    var home = home(marketplace);
    if (claimed.fromCustomer()) {
      var address = orders.find(marketplace, claimed.order()).orElseThrow().contract().shipTo();
      return address == null ? home : new Place(home.zone(), address.country(), address.region());
    }
    if (claimed.debtor() == Purse.GUARANTOR) {
      return home;
    }
    var merchant = merchants.find(marketplace, claimed.merchant()).orElseThrow();
    return new Place(home.zone(), merchant.country(), merchant.region());
  }

  private Place home(MarketplaceId marketplace) {
    var home = marketplaces.get(marketplace);
    return new Place(home.timeZone(), home.country(), null);
  }
}
