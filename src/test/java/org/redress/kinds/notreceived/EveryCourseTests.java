package org.redress.kinds.notreceived;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.kinds.notreceived.MissingParcel.AHEAD;
import static org.redress.kinds.notreceived.MissingParcel.NOW;
import static org.redress.kinds.notreceived.MissingParcel.OPENED;
import static org.redress.kinds.notreceived.MissingParcel.OVER;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.redress.claims.ClaimEvents.ReviewOpened.Why;
import org.redress.claims.Offer.Remedy;
import org.redress.claims.Offer.State;
import org.redress.claims.Outcome;
import org.redress.claims.Phase;
import org.redress.claims.Step;
import org.redress.kinds.notreceived.MissingParcel.Item;
import org.redress.policy.ClaimRuling.ChosenBy;
import org.redress.policy.ClaimRuling.History;
import org.redress.policy.ClaimRuling.Position;
import org.redress.policy.DeliveryProof;
import org.redress.policy.DeliveryProof.Strength;
import org.redress.policy.ParcelState;
import org.redress.policy.QuickTable;
import org.redress.refunds.Purse;
import tools.jackson.databind.json.JsonMapper;

/**
 * What holds on every way that a claim can take: each combination of where the parcel is, what
 * merchant and customer said, what is offered and how long was waited, by the delivered tables.
 * What else is known is drawn with a fixed seed.
 */
class EveryCourseTests {

  private static final QuickTable<DeliveryProof> PROOF = new QuickTable<>("DeliveryProof");
  private static final JsonMapper JSON = JsonMapper.shared();

  private static final List<Consumer<MissingParcel>> PARCELS = parcels();

  private static final List<Consumer<MissingParcel>> ANSWERS =
      List.of(
          claim -> {},
          claim -> claim.askedUntil(AHEAD),
          claim -> claim.askedUntil(OVER),
          claim -> claim.customerSays(false),
          claim -> claim.customerSays(true));

  private static final List<Consumer<MissingParcel>> OFFERS =
      List.of(
          claim -> {},
          claim -> claim.offered(Remedy.WAIT, AHEAD),
          claim -> claim.offered(Remedy.WAIT, OVER),
          claim -> claim.offered(Remedy.PARTIAL_REFUND, AHEAD),
          claim -> claim.offered(Remedy.PARTIAL_REFUND, OVER));

  private static final List<Consumer<MissingParcel>> TIMES =
      List.of(
          claim -> {},
          claim -> claim.timeUntil(AHEAD),
          claim -> claim.timeUntil(OVER),
          claim -> claim.timeUntil(AHEAD).declined = true,
          claim -> claim.waited = true);

  private static final Map<Phase, List<Look>> LOOKS = new EnumMap<>(Phase.class);

  private static List<Consumer<MissingParcel>> parcels() {
    var all = new ArrayList<Consumer<MissingParcel>>();
    for (var state : ParcelState.values()) {
      all.add(claim -> claim.is(state));
    }
    for (var item : Item.values()) {
      for (var at : List.of(OPENED.minusSeconds(3600), OPENED.plusSeconds(3600))) {
        all.add(claim -> claim.delivered(item, at));
      }
      all.add(claim -> claim.is(ParcelState.CONTRADICTED).item = item);
    }
    return all;
  }

  /** One look at a claim, and what came of it. */
  private record Look(NotReceivedFacts facts, List<Step> steps, List<String> asked) {

    Step last() {
      return steps.getLast();
    }

    <T extends Step> boolean has(Class<T> step) {
      return steps.stream().anyMatch(step::isInstance);
    }
  }

  private static Look look(NotReceivedFacts facts) {
    var tables = new DeliveredPolicy();
    return new Look(facts, new NotReceived().proceed(facts, tables, NOW), tables.asked());
  }

  private static List<Look> every(Phase phase) {
    return LOOKS.computeIfAbsent(phase, EveryCourseTests::looks);
  }

  private static List<Look> looks(Phase phase) {
    var random = new Random(20260310);
    var looks = new ArrayList<Look>();
    for (var parcel : PARCELS) {
      for (var position : positions(phase)) {
        for (var answer : ANSWERS) {
          for (var offer : OFFERS) {
            for (var time : TIMES) {
              var claim = new MissingParcel().in(phase).merchant(position);
              List.of(parcel, answer, offer, time).forEach(known -> known.accept(claim));
              if (possible(claim)) {
                draw(claim, random);
                looks.add(look(claim.facts()));
              }
            }
          }
        }
      }
    }
    return looks;
  }

  private static Set<Position> positions(Phase phase) {
    return switch (phase) {
      case OPENED -> EnumSet.of(Position.NOT_ASKED);
      case BEGUN_ANEW -> EnumSet.of(Position.NOT_ASKED, Position.ASKED);
      case ACCEPTED -> EnumSet.of(Position.ACCEPTED);
      case HEARING, REVIEW, DENIED -> EnumSet.allOf(Position.class);
    };
  }

  /** Who makes an offer contests what is claimed. */
  private static boolean possible(MissingParcel claim) {
    return claim.offer != Remedy.PARTIAL_REFUND
        || claim.position == Position.CONTESTED
        || claim.position == Position.ACCEPTED;
  }

  private static void draw(MissingParcel claim, Random random) {
    claim.chosenBy = ChosenBy.values()[random.nextInt(3)];
    claim.covered = random.nextBoolean();
    claim.person = random.nextInt(6) == 0;
    claim.chargeback = claim.phase == Phase.OPENED && random.nextInt(6) == 0;
    claim.shaken = random.nextInt(4) == 0;
    claim.left = random.nextInt(8) == 0 ? 0 : claim.left;
    claim.claimed = random.nextInt(6) == 0 ? 900_000 : claim.claimed;
    claim.history = new History(random.nextInt(4) == 0 ? 5 : 0, random.nextInt(8) == 0 ? 100 : 0);
    claim.status = List.of("ACTIVE", "ACTIVE", "SUSPENDED", "INSOLVENT").get(random.nextInt(4));
    if (random.nextInt(3) == 0) {
      claim.merchantLate();
    }
  }

  @ParameterizedTest
  @EnumSource
  void comesToExactlyOneEnd(Phase phase) {
    for (var look : every(phase)) {
      var ends = look.steps().stream().filter(EveryCourseTests::ends).toList();
      if (look.steps().isEmpty()) {
        assertThat(phase).as("%s", look).isIn(Phase.REVIEW, Phase.DENIED);
      } else if (phase == Phase.BEGUN_ANEW && ends.size() == 2) {
        // the merchant has its turn, and the customer is asked beside it, or settles it
        assertThat(ends.getFirst()).as("%s", look).isInstanceOf(Step.AskMerchant.class);
      } else {
        assertThat(ends).as("%s", look).containsExactly(look.last());
      }
    }
  }

  private static boolean ends(Step step) {
    return switch (step) {
      case Step.NotePosition note -> false;
      case Step.NoteAnswer note -> false;
      case Step.NoteContradiction note -> false;
      case Step.NoteTimeOver note -> false;
      case Step.EndOffer ended -> false;
      default -> true;
    };
  }

  @ParameterizedTest
  @EnumSource
  void waitsForNobodyWithoutADayAhead(Phase phase) {
    assertThat(every(phase))
        .allSatisfy(look ->
            assertThat(look.steps())
                .allSatisfy(step -> assertThat(until(step)).as("%s", look).isAfter(NOW)));
  }

  private static Instant until(Step step) {
    return switch (step) {
      case Step.Wait wait -> wait.deadline().at();
      case Step.PutToCustomer asked -> asked.until();
      case Step.GiveTime time -> time.until();
      case Step.LetMerchantAnswer asked -> asked.until();
      case Step.AskMerchant asked -> NOW.plusSeconds(asked.businessDays());
      default -> Instant.MAX;
    };
  }

  @ParameterizedTest
  @EnumSource
  void givesNoMoneyWhileSomebodyMaySaySomethingOrNothingIsLeft(Phase phase) {
    for (var look : every(phase)) {
      if (!look.has(Step.Refund.class)) {
        continue;
      }
      var facts = look.facts();
      var refund = (Step.Refund) look.last();
      assertThat(refund.borneBy()).as("%s", look).isNotEqualTo(Purse.CUSTOMER);
      assertThat(refund.bases()).as("%s", look).isNotEmpty();
      assertThat(facts.standing().chargebackOpen()).as("%s", look).isFalse();
      assertThat(facts.standing().money().left()).as("%s", look).isPositive();
      assertThat(facts.standing().money().claimed()).as("%s", look).isLessThan(900_000);
      assertThat(proved(facts) && facts.merchant().position() != Position.ACCEPTED)
          .as("%s", look)
          .isFalse();
      assertThat(mayStillAnswer(facts) && !facts.parcel().gone()).as("%s", look).isFalse();
      if (phase == Phase.HEARING) {
        assertThat(offerRuns(facts) && !facts.parcel().gone()).as("%s", look).isFalse();
        assertThat(isAsked(facts)).as("%s", look).isFalse();
      }
      assertThat(look.asked()).as("%s", look).endsWith("ClaimRuling", "RefundAmount");
    }
  }

  private static boolean mayStillAnswer(NotReceivedFacts facts) {
    var by = facts.merchant().answerBy();
    return facts.merchant().position() == Position.ASKED
        && facts.phase() != Phase.OPENED
        && facts.phase() != Phase.BEGUN_ANEW
        && by != null
        && NOW.isBefore(by);
  }

  private static boolean offerRuns(NotReceivedFacts facts) {
    return facts.offer() != null
        && NOW.isBefore(facts.offer().answerBy())
        && !facts.parcel().contradicted();
  }

  private static boolean isAsked(NotReceivedFacts facts) {
    return facts.parcel().state() == ParcelState.DELIVERED
        && facts.merchant().position() != Position.ACCEPTED
        && facts.customer().confirmed() == null;
  }

  private static boolean proved(NotReceivedFacts facts) {
    return (facts.parcel().state() == ParcelState.DELIVERED || facts.parcel().contradicted())
        && strength(facts) == Strength.STRONG;
  }

  private static Strength strength(NotReceivedFacts facts) {
    var item = facts.parcel().handedOver().getFirst().getFirst();
    return PROOF.answer(item).orElseThrow().strength();
  }

  @ParameterizedTest
  @EnumSource
  void deniesOnlyWhatIsProvedAndWhatTheCustomerStillMisses(Phase phase) {
    for (var look : every(phase)) {
      if (look.has(Step.Deny.class)) {
        var facts = look.facts();
        assertThat(facts.parcel().state()).as("%s", look).isEqualTo(ParcelState.DELIVERED);
        assertThat(strength(facts)).as("%s", look).isEqualTo(Strength.STRONG);
        assertThat(facts.merchant().position()).as("%s", look).isNotEqualTo(Position.ACCEPTED);
        assertThat(
                phase == Phase.OPENED
                    || phase == Phase.BEGUN_ANEW
                    || Boolean.FALSE.equals(facts.customer().confirmed()))
            .as("%s", look)
            .isTrue();
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void closesOnlyAsDeliveredAndNeverOverACustomerWhoStillMissesIt(Phase phase) {
    for (var look : every(phase)) {
      if (look.has(Step.Close.class)) {
        assertThat(((Step.Close) look.last()).outcome()).isEqualTo(Outcome.DELIVERED);
        assertThat(look.facts().customer().confirmed()).as("%s", look).isNotEqualTo(false);
        assertThat(look.asked()).as("%s", look).doesNotContain("ClaimRuling");
      }
    }
  }

  @Test
  void leavesWhatLiesBeforeAPersonThereUnlessThatIsMoot() {
    for (var look : every(Phase.REVIEW)) {
      var facts = look.facts();
      if (!facts.parcel().gone() && !facts.newDelivery()) {
        assertThat(look.steps()).as("%s", look).isEmpty();
      } else {
        assertThat(look.steps())
            .as("%s", look)
            .noneMatch(
                step -> step instanceof Step.Review review && review.why() != Why.WAIT_DECLINED);
      }
    }
  }

  @Test
  void looksAtADenialAgainOnlyWhereItIsShaken() {
    assertThat(every(Phase.DENIED))
        .allSatisfy(look -> assertThat(look.steps()).hasSize(look.facts().denialShaken() ? 1 : 0));
  }

  @ParameterizedTest
  @EnumSource
  void endsNoOfferTwiceAndOnlyTheOpenOne(Phase phase) {
    for (var look : every(phase)) {
      var ended = look.steps().stream().filter(Step.EndOffer.class::isInstance).toList();
      assertThat(ended).as("%s", look).hasSizeLessThanOrEqualTo(1);
      if (!ended.isEmpty()) {
        var offer = look.facts().offer();
        assertThat(offer).as("%s", look).isNotNull();
        assertThat(
                ((Step.EndOffer) ended.getFirst()).how() == State.LAPSED
                    && NOW.isBefore(offer.answerBy()))
            .as("%s", look)
            .isFalse();
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void saysTheSameOfTheSameFactsAlsoOnceTheyWereStored(Phase phase) {
    var random = new Random(1);
    for (var look : every(phase)) {
      if (random.nextInt(40) == 0) {
        var stored = JSON.writeValueAsString(look.facts());
        assertThat(look(JSON.readValue(stored, NotReceivedFacts.class))).isEqualTo(look);
      }
    }
  }

  /** In the version that they name; a change of the record is another version. */
  @Test
  void readsTheFactsThatWereStoredOnce() throws IOException {
    var kept = JSON.readTree(Files.readString(Path.of("src/test/resources/wire/columns.json")));
    for (var table : List.of("MerchantResponse", "ClaimRuling")) {
      var stored = kept.get("decision.facts " + table);
      var facts = JSON.treeToValue(stored.get("facts"), NotReceivedFacts.class);

      assertThat(stored.get("version").asInt()).isEqualTo(NotReceivedFacts.VERSION);
      assertThat(JSON.readTree(JSON.writeValueAsString(facts))).isEqualTo(stored.get("facts"));
    }
  }

  @ParameterizedTest
  @EnumSource
  void asksTheTablesInOneOrder(Phase phase) {
    var order = List.of("MerchantResponse", "DeliveryProof", "ClaimRuling", "RefundAmount");
    assertThat(every(phase))
        .allSatisfy(look -> {
          assertThat(look.asked()).doesNotHaveDuplicates();
          assertThat(order.stream().filter(look.asked()::contains))
              .containsExactlyElementsOf(look.asked());
        });
  }
}
