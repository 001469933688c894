package org.redress.orders;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.redress.shared.Actor;
import org.redress.shared.CodeWord;
import org.redress.shared.EventName;
import org.redress.shared.MarketplaceId;
import org.redress.shared.RecordedEvent;

/**
 * A marketplace keeps another record of a merchant than before, told within the transaction. {@code
 * merchant} is its reference; what it was is null where it was not known.
 */
@EventName("MerchantChanged")
public record MerchantChanged(
    MarketplaceId marketplace,
    Instant at,
    Actor by,
    String merchant,
    Merchant.@Nullable Status was,
    Merchant.Status status,
    @Nullable String coverWas,
    @Nullable String coverLevel,
    @CodeWord String country)
    implements RecordedEvent {}
