package org.redress.kinds.notreceived;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.kinds.notreceived.MissingParcel.AHEAD;
import static org.redress.kinds.notreceived.MissingParcel.NOW;
import static org.redress.kinds.notreceived.MissingParcel.OPENED;
import static org.redress.kinds.notreceived.MissingParcel.OVER;
import static org.redress.kinds.notreceived.MissingParcel.REPORT;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.claims.CaseDeadline;
import org.redress.claims.CaseDeadline.Meaning;
import org.redress.claims.CaseStatus;
import org.redress.claims.ClaimEvents.ReviewOpened.Why;
import org.redress.claims.DecidedBy;
import org.redress.claims.Offer.Remedy;
import org.redress.claims.Offer.State;
import org.redress.claims.Outcome;
import org.redress.claims.Phase;
import org.redress.claims.Step;
import org.redress.claims.Step.Review.Barred;
import org.redress.guarantee.Escalation.Ground;
import org.redress.kinds.notreceived.MissingParcel.Item;
import org.redress.orders.Basis;
import org.redress.policy.ClaimRuling.Position;
import org.redress.policy.ParcelState;
import org.redress.refunds.Purse;
import org.redress.shared.Party;

/** The story of a parcel that never came, by the delivered tables. */
class NotReceivedTests {

  private static final Set<Basis> EVERYTHING = EnumSet.allOf(Basis.class);
  private static final Instant FIVE_DAYS_ON = Instant.parse("2026-03-17T23:00:00Z");

  private static List<Step> of(MissingParcel claim, String... undecided) {
    return new NotReceived().proceed(claim.facts(), new DeliveredPolicy(undecided), NOW);
  }

  private static MissingParcel claim() {
    return new MissingParcel();
  }

  private static Step.Review review(Why why) {
    return new Step.Review(why, Barred.NOBODY);
  }

  @Test
  void asksTheMerchantFirst() {
    assertThat(of(claim().in(Phase.OPENED).merchant(Position.NOT_ASKED)))
        .containsExactly(new Step.AskMerchant(3));
  }

  @Test
  void takesTheClaimForTheCustomersWordAgainstAnEarlierRecord() {
    var claim = claim().in(Phase.OPENED).merchant(Position.NOT_ASKED);

    assertThat(of(claim.delivered(Item.SCANNED, OPENED.minusSeconds(3600))))
        .containsExactly(new Step.NoteAnswer(REPORT, false), new Step.AskMerchant(3));
  }

  @Test
  void letsABankDecideFirst() {
    var claim = claim().in(Phase.OPENED).merchant(Position.NOT_ASKED);
    claim.chargeback = true;

    assertThat(of(claim)).containsExactly(new Step.Hold());
  }

  @Test
  void beginsAnewAfterTheBankAndAsksAboutWhatWasDeliveredMeanwhile() {
    var claim = claim().in(Phase.BEGUN_ANEW).delivered(Item.SIGNED, OPENED.plusSeconds(3600));

    assertThat(of(claim))
        .containsExactly(new Step.AskMerchant(3), new Step.PutToCustomer(REPORT, FIVE_DAYS_ON));
  }

  @Test
  void letsAPersonDecideWhereTheTableWantsOne() {
    var claim = claim().in(Phase.OPENED).merchant(Position.NOT_ASKED);
    claim.person = true;

    assertThat(of(claim)).containsExactly(review(Why.RULED_BY_TABLE));
  }

  @Test
  void doesNotAskAnInsolventMerchantButTheGuarantor() {
    assertThat(of(claim().in(Phase.OPENED).insolvent()))
        .containsExactly(
            new Step.NotePosition(Position.INSOLVENT), new Step.Escalate(Ground.POLICY));
  }

  @Test
  void leavesTheMerchantItsTime() {
    assertThat(of(claim())).containsExactly(new Step.LetMerchantAnswer(AHEAD));
  }

  @Test
  void refundsInFullWhereTheMerchantIsSilent() {
    assertThat(of(claim().merchantLate()))
        .containsExactly(
            new Step.NotePosition(Position.SILENT),
            new Step.Refund(EVERYTHING, Purse.MERCHANT, DecidedBy.POLICY));
  }

  @ParameterizedTest
  @EnumSource(names = {"HEARING", "ACCEPTED"})
  void refundsByThePartiesWillWhereTheMerchantAccepts(Phase phase) {
    assertThat(of(claim().in(phase).merchant(Position.ACCEPTED)))
        .containsExactly(new Step.Refund(EVERYTHING, Purse.MERCHANT, DecidedBy.PARTIES));
  }

  @Test
  void putsWordAgainstWordBeforeAPerson() {
    assertThat(of(claim().merchant(Position.CONTESTED)))
        .containsExactly(review(Why.RULED_BY_TABLE));
  }

  @Test
  void givesAParcelThatIsUnderWayOneMoreWeek() {
    assertThat(of(claim().merchant(Position.CONTESTED).is(ParcelState.UNDER_WAY)))
        .containsExactly(new Step.GiveTime(Instant.parse("2026-03-19T23:00:00Z")));
  }

  @Test
  void letsAParcelBeCollectedUntilItsLastDay() {
    assertThat(of(claim().merchant(Position.CONTESTED).is(ParcelState.AWAITING_PICKUP)))
        .containsExactly(new Step.GiveTime(Instant.parse("2026-03-20T23:00:00Z")));
  }

  @Test
  void waitsAsLongAsTheCustomerTookTheTime() {
    var claim = claim().merchant(Position.CONTESTED).is(ParcelState.UNDER_WAY).timeUntil(AHEAD);
    var until = new CaseDeadline(Party.CUSTOMER, AHEAD, Meaning.WAIT_FOR_DELIVERY);

    assertThat(of(claim)).containsExactly(new Step.Wait(CaseStatus.WAITING_DELIVERY, until));
  }

  @Test
  void refundsWhatDidNotComeInItsExtraTime() {
    var claim = claim().merchant(Position.CONTESTED).is(ParcelState.UNDER_WAY).timeUntil(OVER);

    assertThat(of(claim))
        .containsExactly(
            new Step.NoteTimeOver(), new Step.Refund(EVERYTHING, Purse.MERCHANT, DecidedBy.POLICY));
  }

  @Test
  void letsAPersonDecideWhereTheCustomerWillNotWait() {
    var claim = claim().merchant(Position.CONTESTED).is(ParcelState.UNDER_WAY).timeUntil(AHEAD);
    claim.declined = true;

    assertThat(of(claim)).containsExactly(new Step.NoteTimeOver(), review(Why.WAIT_DECLINED));
  }

  @Test
  void asksTheCustomerWhetherAReportedDeliveryReachedItInsteadOfAnOffer() {
    var claim =
        claim()
            .delivered(Item.SIGNED, OPENED.plusSeconds(3600))
            .merchant(Position.CONTESTED)
            .offered(Remedy.PARTIAL_REFUND, AHEAD);

    assertThat(of(claim))
        .containsExactly(
            new Step.EndOffer(1, State.WITHDRAWN), new Step.PutToCustomer(REPORT, FIVE_DAYS_ON));
  }

  @Test
  void leavesTheCustomerItsTimeToSayWhetherItCame() {
    var claim = claim().delivered(Item.SIGNED, OPENED.plusSeconds(3600)).askedUntil(AHEAD);

    assertThat(of(claim)).containsExactly(new Step.Stay());
  }

  @Test
  void takesSilenceAboutADeliveryForAYes() {
    var claim = claim().delivered(Item.SIGNED, OPENED.plusSeconds(3600)).askedUntil(OVER);

    assertThat(of(claim)).containsExactly(new Step.Close(Outcome.DELIVERED, DecidedBy.PARTIES));
  }

  @Test
  void remembersWhoDidNotDenyARecordFromBeforeItsClaim() {
    var claim = claim().delivered(Item.SIGNED, OPENED.minusSeconds(3600)).askedUntil(OVER);

    assertThat(of(claim))
        .containsExactly(
            new Step.NoteContradiction(), new Step.Close(Outcome.DELIVERED, DecidedBy.PARTIES));
  }

  @Test
  void deniesWhatWasSignedForAndLetsAScanProveNothing() {
    var signed =
        claim()
            .delivered(Item.SIGNED, OPENED.plusSeconds(3600))
            .merchant(Position.CONTESTED)
            .customerSays(false);

    assertThat(of(signed)).containsExactly(new Step.Deny(DecidedBy.POLICY));
    signed.item = Item.SCANNED;
    assertThat(of(signed)).containsExactly(review(Why.RULED_BY_TABLE));
  }

  @ParameterizedTest
  @EnumSource(names = {"LOST", "RETURNED", "CANCELLED"})
  void refundsWhatIsCertainOverAnyTurn(ParcelState state) {
    assertThat(of(claim().is(state).offered(Remedy.PARTIAL_REFUND, AHEAD)))
        .startsWith(new Step.EndOffer(1, State.WITHDRAWN))
        .last()
        .isInstanceOf(Step.Refund.class);
    assertThat(of(claim().in(Phase.REVIEW).merchant(Position.CONTESTED).is(state)))
        .last()
        .isInstanceOf(Step.Refund.class);
  }

  @Test
  void waitsForAnOfferAndTakesSilenceForANo() {
    var claim = claim().merchant(Position.CONTESTED).offered(Remedy.PARTIAL_REFUND, AHEAD);
    var until = new CaseDeadline(Party.CUSTOMER, AHEAD, Meaning.ANSWER_OFFER);

    assertThat(of(claim)).containsExactly(new Step.Wait(CaseStatus.WAITING_CUSTOMER, until));
    assertThat(of(claim.offered(Remedy.PARTIAL_REFUND, OVER)))
        .containsExactly(
            new Step.EndOffer(1, State.LAPSED),
            new Step.NotePosition(Position.CONTESTED),
            review(Why.RULED_BY_TABLE));
  }

  @Test
  void letsAPersonLookAtMuchMoneyAndWhereNothingIsLeft() {
    var much = claim().merchantLate();
    much.claimed = 900_000;
    var spent = claim().merchantLate();
    spent.left = 0;

    assertThat(of(much)).endsWith(review(Why.LARGE_AMOUNT));
    assertThat(of(spent)).endsWith(review(Why.NOTHING_LEFT));
  }

  @ParameterizedTest
  @ValueSource(strings = {"DeliveryProof", "ClaimRuling"})
  void letsAPersonDecideWhatATableLeavesOpen(String table) {
    var claim =
        claim()
            .delivered(Item.SIGNED, OPENED.plusSeconds(3600))
            .merchant(Position.CONTESTED)
            .customerSays(false);

    assertThat(of(claim, table)).containsExactly(review(Why.POLICY_UNDECIDED));
    assertThat(of(claim.in(Phase.ACCEPTED), table)).containsExactly(review(Why.POLICY_UNDECIDED));
  }

  @Test
  void paysNothingWhileTheTableOfAmountsIsOpen() {
    assertThat(of(claim().merchantLate(), "RefundAmount")).endsWith(review(Why.POLICY_UNDECIDED));
    assertThat(of(claim().in(Phase.OPENED).merchant(Position.NOT_ASKED), "MerchantResponse"))
        .containsExactly(review(Why.POLICY_UNDECIDED));
  }

  @Test
  void takesADenialThatIsShakenToSomebodyElse() {
    var claim = claim().in(Phase.DENIED).merchant(Position.CONTESTED).is(ParcelState.CONTRADICTED);

    assertThat(of(claim)).isEmpty();
    claim.shaken = true;
    assertThat(of(claim)).containsExactly(new Step.Review(Why.CONTRADICTED, Barred.DECIDERS));
  }

  @Test
  void leavesAReviewAloneButForANewDelivery() {
    var claim = claim().in(Phase.REVIEW).merchant(Position.CONTESTED);

    assertThat(of(claim)).isEmpty();
    assertThat(of(claim.delivered(Item.SIGNED, OPENED.plusSeconds(3600))))
        .containsExactly(new Step.PutToCustomer(REPORT, FIVE_DAYS_ON));
  }
}
