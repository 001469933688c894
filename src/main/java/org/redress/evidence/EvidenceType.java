package org.redress.evidence;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What an item is meant to show, and which facts it may carry. */
public enum EvidenceType {
  TRACKING(Fact.CARRIER, Fact.TRACKING_NUMBER, Fact.DELIVERED_AT, Fact.POSTAL_CODE),
  PROOF_OF_SHIPMENT(Fact.CARRIER, Fact.TRACKING_NUMBER, Fact.DELIVERED_AT),
  PROOF_OF_DELIVERY(
      Fact.CARRIER, Fact.TRACKING_NUMBER, Fact.DELIVERED_AT, Fact.POSTAL_CODE, Fact.SIGNED_BY),
  DELIVERY_PHOTO(Fact.CARRIER, Fact.TRACKING_NUMBER, Fact.DELIVERED_AT, Fact.POSTAL_CODE),
  PARCEL_PHOTO(Fact.CARRIER, Fact.TRACKING_NUMBER),
  ITEM_PHOTO,
  CARRIER_INVESTIGATION(
      Fact.CARRIER, Fact.TRACKING_NUMBER, Fact.DELIVERED_AT, Fact.POSTAL_CODE, Fact.SIGNED_BY),
  RECEIPT,
  PROOF_OF_REFUND(Fact.REFUND_REFERENCE),
  CORRESPONDENCE,
  POLICE_REPORT,
  STATEMENT,
  OTHER;

  private final Set<Fact> facts;

  EvidenceType(Fact... facts) {
    this.facts = Set.of(facts);
  }

  /** The names of the facts that it may carry, as {@link EvidenceFacts} has them. */
  public Set<String> facts() {
    return facts.stream().map(Fact::bareName).collect(Collectors.toCollection(TreeSet::new));
  }

  boolean knows(Fact fact) {
    return facts.contains(fact);
  }
}
