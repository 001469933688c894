package org.redress.parties.sheet;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.redress.claims.ClaimView;
import org.redress.parties.Speech;
import org.redress.shared.Party;

/** One case with everything that one party is shown of it, in its language. */
public record PartySheet(
    Party reader,
    String merchant,
    ClaimView claim,
    String order,
    String claimed,
    List<String> lines,
    Turn turn,
    @Nullable Asked asked,
    List<OfferCard> offers,
    List<Verdict> verdicts,
    List<MoneyLine> money,
    List<Owed> owed,
    List<ProofLine> evidence,
    List<StoryLine> story) {

  /** For the template: nothing of it is money yet. */
  public boolean onlySendsBack() {
    return owed().stream().allMatch(Owed::toSendBack);
  }

  /** For the template: whether the party may do this now. */
  public boolean can(String action) {
    return actions().contains(action);
  }

  public boolean canAnything() {
    return !actions().isEmpty();
  }

  /** By name, so that what a later version brings is asked for without being known here. */
  private Set<String> actions() {
    return claim.actionsOf(reader).stream().map(Enum::name).collect(Collectors.toSet());
  }

  public boolean ofCustomer() {
    return reader == Party.CUSTOMER;
  }

  /** Those that the reader is not asked about above. */
  public List<OfferCard> otherOffers() {
    return offers.stream().filter(offer -> !(offer.open() && can("ACCEPT_OFFER"))).toList();
  }

  public OfferCard openOffer() {
    return offers.stream().filter(OfferCard::open).findFirst().orElseThrow();
  }

  /** Until when the merchant may object, in words. */
  public String objectableUntil(Speech say) {
    var until = claim.objectableUntil();
    return until == null ? "" : say.until(until);
  }

  /** The whole of it, as it would be typed into a form. */
  public String claimedAsTyped(Speech say) {
    return say.typed(claim.claimed(), claim.currency());
  }
}
