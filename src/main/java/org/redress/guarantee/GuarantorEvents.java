package org.redress.guarantee;

import java.time.Instant;
import org.redress.shared.Actor;
import org.redress.shared.CodeWord;
import org.redress.shared.EventName;
import org.redress.shared.MarketplaceId;
import org.redress.shared.RecordedEvent;

/** What was agreed with guarantors, and who took whose place; told within the transaction. */
public interface GuarantorEvents {

  /** {@code terms} are all of them as canonical words, kept as a hash. */
  @EventName("GuarantorTermsProposed")
  record GuarantorTermsProposed(
      MarketplaceId marketplace,
      Instant at,
      Actor by,
      @CodeWord String guarantor,
      int number,
      String terms)
      implements RecordedEvent {}

  /** They hold for orders placed from {@code at} on. */
  @EventName("GuarantorTermsAgreed")
  record GuarantorTermsAgreed(
      MarketplaceId marketplace, Instant at, Actor by, @CodeWord String guarantor, int number)
      implements RecordedEvent {}

  @EventName("GuarantorTermsDeclined")
  record GuarantorTermsDeclined(
      MarketplaceId marketplace, Instant at, Actor by, @CodeWord String guarantor, int number)
      implements RecordedEvent {}

  /** Orders placed from {@code at} on that were to be covered by the one are by the other. */
  @EventName("GuarantorReplaced")
  record GuarantorReplaced(
      MarketplaceId marketplace,
      Instant at,
      Actor by,
      @CodeWord String guarantor,
      @CodeWord String successor)
      implements RecordedEvent {}
}
