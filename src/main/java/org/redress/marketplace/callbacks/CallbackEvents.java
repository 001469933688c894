package org.redress.marketplace.callbacks;

import java.time.Instant;
import org.redress.shared.Actor;
import org.redress.shared.CodeWord;
import org.redress.shared.EventName;
import org.redress.shared.MarketplaceId;
import org.redress.shared.RecordedEvent;

/** Where a guarantor is told of its cases, and with which secret; told within the transaction. */
public interface CallbackEvents {

  @EventName("CallbackAddressSet")
  record CallbackAddressSet(
      MarketplaceId marketplace, Instant at, Actor by, @CodeWord String guarantor, String url)
      implements RecordedEvent {}

  @EventName("CallbackAddressRemoved")
  record CallbackAddressRemoved(
      MarketplaceId marketplace, Instant at, Actor by, @CodeWord String guarantor)
      implements RecordedEvent {}

  /** The one before signs nothing from then on. */
  @EventName("CallbackSecretRenewed")
  record CallbackSecretRenewed(
      MarketplaceId marketplace, Instant at, Actor by, @CodeWord String guarantor)
      implements RecordedEvent {}

  /** What had not reached it is sent again. */
  @EventName("CallbacksSentAgain")
  record CallbacksSentAgain(
      MarketplaceId marketplace, Instant at, Actor by, @CodeWord String guarantor)
      implements RecordedEvent {}
}
