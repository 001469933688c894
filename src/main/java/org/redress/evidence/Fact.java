package org.redress.evidence;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A single fact that an item may carry. */
enum Fact {
  CARRIER("carrier", EvidenceFacts::carrier, 100),
  TRACKING_NUMBER("trackingNumber", EvidenceFacts::trackingNumber, 100),
  DELIVERED_AT("deliveredAt", EvidenceFacts::deliveredAt, 0),
  POSTAL_CODE("postalCode", EvidenceFacts::postalCode, 20),
  SIGNED_BY("signedBy", EvidenceFacts::signedBy, 200),
  REFUND_REFERENCE("refundReference", EvidenceFacts::refundReference, 200);

  private final String field;
  private final Function<EvidenceFacts, @Nullable Object> value;
  private final int longest;

  Fact(String field, Function<EvidenceFacts, @Nullable Object> value, int longest) {
    this.field = field;
    this.value = value;
    this.longest = longest;
  }

  String field() {
    return "facts." + field;
  }

  String bareName() {
    return field;
  }

  @Nullable Object in(EvidenceFacts facts) {
    return value.apply(facts);
  }

  /** How many characters a fact that is a text may have. */
  int longest() {
    return longest;
  }
}
