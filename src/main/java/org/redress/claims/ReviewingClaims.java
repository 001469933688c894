package org.redress.claims;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.redress.claims.CaseTransitions.Refunding;
import org.redress.claims.ClaimEvents.ReviewEnded;
import org.redress.claims.ClaimStep.Next;
import org.redress.claims.ReviewRuling.Ruling;
import org.redress.claims.RulingProposals.End;
import org.redress.guarantee.Escalation.Ground;
import org.redress.shared.Actor;
import org.redress.shared.BusinessClock;
import org.redress.shared.CaseId;
import org.redress.shared.FieldProblem;
import org.redress.shared.Ids;
import org.redress.shared.MarketplaceId;
import org.redress.shared.Party;
import org.redress.shared.StaffIndependence;
import org.redress.shared.Tenancy;
import org.redress.tasks.Finish;
import org.redress.tasks.Tasks;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What a person does with a claim that tables cannot, or must not, decide. */
@Component
public class ReviewingClaims {

  private final ClaimFiles files;
  private final CaseTransitions transitions;
  private final ForeseeingRulings foreseeing;
  private final RequestingEvidence requesting;
  private final Escalating escalating;
  private final PersonRulings rulings;
  private final Departures departures;
  private final SecondOpinions seconds;
  private final Dossiers dossiers;
  private final FindingClaims finding;
  private final StaffIndependence independence;
  private final Tasks tasks;
  private final Ids ids;
  private final BusinessClock clock;
  private final Tenancy tenancy;
  private final ApplicationEventPublisher events;

  ReviewingClaims(
      ClaimFiles files,
      CaseTransitions transitions,
      ForeseeingRulings foreseeing,
      RequestingEvidence requesting,
      Escalating escalating,
      PersonRulings rulings,
      Departures departures,
      SecondOpinions seconds,
      Dossiers dossiers,
      FindingClaims finding,
      StaffIndependence independence,
      Tasks tasks,
      Ids ids,
      BusinessClock clock,
      Tenancy tenancy,
      ApplicationEventPublisher events) {
    this.files = files;
    this.transitions = transitions;
    this.foreseeing = foreseeing;
    this.requesting = requesting;
    this.escalating = escalating;
    this.rulings = rulings;
    this.departures = departures;
    this.seconds = seconds;
    this.dossiers = dossiers;
    this.finding = finding;
    this.independence = independence;
    this.tasks = tasks;
    this.ids = ids;
    this.clock = clock;
    this.tenancy = tenancy;
    this.events = events;
  }

  /** Where one person must not do so alone, it is proposed and waits for a second one. */
  public Review rule(MarketplaceId marketplace, CaseId id, ReviewRuling ruling, Actor by) {
    return review(
        marketplace,
        id,
        new Step(
            ruling.ruling().name(),
            file -> foreseeing.problems(file, ruling),
            file -> departures.needSecond(file, ruling) ? propose(file, ruling, by) : null,
            (file, now) -> rule(file, new Given(ruling, by.name(), hand(file, by), null), by, now)),
        by);
  }

  /** The second person has seen this proposal, and stands for it. */
  public Review confirm(MarketplaceId marketplace, CaseId id, UUID proposal, Actor by) {
    return tenancy.in(
        marketplace,
        () -> {
          var file = files.hold(marketplace, id).orElse(null);
          var now = clock.now();
          var open = file == null ? null : seconds.open(file, now);
          if (file == null || open == null || !open.id().equals(proposal)) {
            return notProposed(marketplace, id);
          }
          if (!seconds.second(file, open, by)) {
            return new Review.Excluded(finding.get(marketplace, id));
          }
          var problems = foreseeing.problems(file, open.ruling());
          if (!seconds.unchanged(file, open) || !problems.isEmpty()) {
            seconds.end(file, open, End.LAPSED, Actor.SYSTEM, now);
            return new Review.NotProposed(finding.get(marketplace, id));
          }
          return confirm(file, open, by);
        });
  }

  private Review confirm(ClaimFile file, RulingProposal open, Actor by) {
    var ruling = open.ruling();
    return review(
        file.marketplace(),
        file.claim().id(),
        new Step(
            ruling.ruling().name(),
            known -> List.of(),
            known -> null,
            (known, now) -> {
              seconds.end(known, open, End.CONFIRMED, by, now);
              rule(known, new Given(ruling, open.proposedBy(), open.hand(), by.name()), by, now);
            }),
        by);
  }

  /** The proposer takes it back, or another one does not stand for it. */
  public Review reject(MarketplaceId marketplace, CaseId id, UUID proposal, Actor by) {
    return tenancy.in(
        marketplace,
        () -> {
          var file = files.hold(marketplace, id).orElse(null);
          var now = clock.now();
          var open = file == null ? null : seconds.open(file, now);
          if (file == null || open == null || !open.id().equals(proposal)) {
            return notProposed(marketplace, id);
          }
          if (!open.proposedBy().equals(by.name()) && !seconds.second(file, open, by)) {
            return new Review.Excluded(finding.get(marketplace, id));
          }
          seconds.end(file, open, End.REJECTED, by, now);
          file.claim().touch(now);
          return new Review.Done(finding.get(marketplace, id));
        });
  }

  private Review notProposed(MarketplaceId marketplace, CaseId id) {
    return finding
        .find(marketplace, id)
        .<Review>map(Review.NotProposed::new)
        .orElseGet(Review.NoSuchCase::new);
  }

  /** Stops the decider's own time until the evidence is there, or its time is over. */
  public Review askEvidence(
      MarketplaceId marketplace, CaseId id, EvidenceRequest request, Actor by) {
    return review(
        marketplace,
        id,
        new Step(
            "EVIDENCE_REQUESTED",
            file -> requesting.check(file, request, Party.MARKETPLACE, clock.now()),
            file -> null,
            (file, now) -> requesting.ask(file, request, Party.MARKETPLACE, by, now)),
        by);
  }

  /** What would follow from the ruling, and what is wrong with it; changes nothing. */
  public Optional<Review.Preview> preview(
      MarketplaceId marketplace, CaseId id, ReviewRuling ruling) {
    return tenancy.in(
        marketplace,
        () -> files.hold(marketplace, id).map(file -> foreseeing.preview(file, ruling)));
  }

  /**
   * What a person does with a claim under review: its outcome, what is wrong with it, what comes of
   * it instead, and the act itself.
   */
  private record Step(
      String outcome,
      Function<ClaimFile, List<FieldProblem>> check,
      Function<ClaimFile, @Nullable Review> instead,
      BiConsumer<ClaimFile, Instant> act) {}

  private Review review(MarketplaceId marketplace, CaseId id, Step step, Actor by) {
    return tenancy.in(
        marketplace,
        () -> {
          var file = files.hold(marketplace, id).orElse(null);
          if (file == null) {
            return new Review.NoSuchCase();
          }
          if (file.claim().turn().next() != Next.REVIEW) {
            return new Review.NotUnderReview(finding.get(marketplace, id));
          }
          var problems = step.check().apply(file);
          if (!problems.isEmpty()) {
            return new Review.Refused(problems);
          }
          var instead = step.instead().apply(file);
          return instead == null ? review(file, step, by) : instead;
        });
  }

  private Review review(ClaimFile file, Step step, Actor by) {
    var marketplace = file.marketplace();
    var claim = file.claim();
    if (!(tasks.done(marketplace, Reviews.key(claim), step.outcome(), by) instanceof Finish.Done)) {
      return new Review.Excluded(finding.get(marketplace, claim.id()));
    }
    var now = clock.now();
    step.act().accept(file, now);
    seconds.lift(file);
    claim.touch(now);
    events.publishEvent(
        new ReviewEnded(marketplace, claim.order(), claim.id(), now, by, claim.step()));
    return new Review.Done(finding.get(marketplace, claim.id()));
  }

  private Review propose(ClaimFile file, ReviewRuling ruling, Actor by) {
    var marketplace = file.marketplace();
    var claim = file.claim();
    if (tasks.excludes(marketplace, Reviews.key(claim), by)) {
      return new Review.Excluded(finding.get(marketplace, claim.id()));
    }
    var now = clock.now();
    if (seconds.open(file, now) != null) {
      return new Review.ProposedAlready(finding.get(marketplace, claim.id()));
    }
    seconds.propose(file, ruling, by, now);
    claim.touch(now);
    return new Review.Proposed(finding.get(marketplace, claim.id()));
  }

  /** A ruling with who gave it, and the second person where one was needed. */
  private record Given(
      ReviewRuling ruling, String user, Set<String> hand, @Nullable String confirmedBy) {}

  private Set<String> hand(ClaimFile file, Actor by) {
    return independence.hand(file.marketplace(), by.name());
  }

  private void rule(ClaimFile file, Given given, Actor by, Instant now) {
    var claim = file.claim();
    var ruling = given.ruling();
    claim.noteDeciders(given.hand());
    claim.noteDeciders(hand(file, by));
    keep(file, given, now);
    if (ruling.ruling() == Ruling.DENY) {
      transitions.deny(file, DecidedBy.AGENT, by, now);
    } else if (ruling.ruling() == Ruling.ESCALATE) {
      escalating.escalate(file, Ground.AGENT, ruling.reason(), by, now);
    } else {
      var how = Refunding.all(DecidedBy.AGENT, ruling.amount(), ruling.borneBy());
      if (!transitions.refund(file, how, by, now)) {
        throw new IllegalStateException("what was left to be paid back is gone");
      }
    }
  }

  /** Before it acts: whoever hears of what follows wants to know why. */
  private void keep(ClaimFile file, Given given, Instant now) {
    var claim = file.claim();
    var ruling = given.ruling();
    var proposal = foreseeing.proposal(file);
    rulings.add(
        file.marketplace(),
        claim.id(),
        new PersonRuling(
            ids.next(),
            now,
            given.user(),
            DecidedBy.AGENT,
            ruling.ruling(),
            ruling.amount(),
            ruling.borneBy(),
            proposal,
            ForeseeingRulings.departs(ruling.ruling(), proposal),
            ruling.reason(),
            RulingWords.explain(ruling),
            ruling.reliedOn(),
            dossiers.lock(file.marketplace(), claim.id()),
            given.confirmedBy()));
  }
}
