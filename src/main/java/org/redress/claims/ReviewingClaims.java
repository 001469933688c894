package org.redress.claims;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.redress.claims.ClaimEvents.ReviewEnded;
import org.redress.claims.ClaimStep.Next;
import org.redress.claims.Consequences.Refunding;
import org.redress.claims.ReviewRuling.Ruling;
import org.redress.guarantee.Escalation.Ground;
import org.redress.shared.Actor;
import org.redress.shared.BusinessClock;
import org.redress.shared.CaseId;
import org.redress.shared.FieldProblem;
import org.redress.shared.Ids;
import org.redress.shared.MarketplaceId;
import org.redress.shared.Party;
import org.redress.shared.Tenancy;
import org.redress.tasks.Finish;
import org.redress.tasks.Tasks;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What a person does with a claim that tables cannot, or must not, decide. */
@Component
public class ReviewingClaims {

  private final ClaimFiles files;
  private final Consequences consequences;
  private final ForeseeingRulings foreseeing;
  private final RequestingEvidence requesting;
  private final Escalating escalating;
  private final PersonRulings rulings;
  private final FindingClaims finding;
  private final Tasks tasks;
  private final Ids ids;
  private final BusinessClock clock;
  private final Tenancy tenancy;
  private final ApplicationEventPublisher events;

  ReviewingClaims(
      ClaimFiles files,
      Consequences consequences,
      ForeseeingRulings foreseeing,
      RequestingEvidence requesting,
      Escalating escalating,
      PersonRulings rulings,
      FindingClaims finding,
      Tasks tasks,
      Ids ids,
      BusinessClock clock,
      Tenancy tenancy,
      ApplicationEventPublisher events) {
    this.files = files;
    this.consequences = consequences;
    this.foreseeing = foreseeing;
    this.requesting = requesting;
    this.escalating = escalating;
    this.rulings = rulings;
    this.finding = finding;
    this.tasks = tasks;
    this.ids = ids;
    this.clock = clock;
    this.tenancy = tenancy;
    this.events = events;
  }

  public Review rule(MarketplaceId marketplace, CaseId id, ReviewRuling ruling, Actor by) {
    return review(
        marketplace,
        id,
        ruling.ruling().name(),
        by,
        file -> foreseeing.problems(file, ruling),
        (file, now) -> rule(file, ruling, by, now));
  }

  /** Stops the decider's own time until the evidence is there, or its time is over. */
  public Review askEvidence(
      MarketplaceId marketplace, CaseId id, EvidenceRequest request, Actor by) {
    return review(
        marketplace,
        id,
        "EVIDENCE_REQUESTED",
        by,
        file -> RequestingEvidence.check(request, clock.now()),
        (file, now) -> requesting.ask(file, request, Party.MARKETPLACE, by, now));
  }

  /** What would follow from the ruling, and what is wrong with it; changes nothing. */
  public Optional<Review.Preview> preview(
      MarketplaceId marketplace, CaseId id, ReviewRuling ruling) {
    return tenancy.in(
        marketplace,
        () -> files.hold(marketplace, id).map(file -> foreseeing.preview(file, ruling)));
  }

  private Review review(
      MarketplaceId marketplace,
      CaseId id,
      String outcome,
      Actor by,
      Function<ClaimFile, List<FieldProblem>> check,
      BiConsumer<ClaimFile, Instant> step) {
    return tenancy.in(
        marketplace,
        () -> {
          var file = files.hold(marketplace, id).orElse(null);
          if (file == null) {
            return new Review.NoSuchCase();
          }
          var claim = file.claim();
          if (claim.turn().next() != Next.REVIEW) {
            return new Review.NotUnderReview(finding.get(marketplace, id));
          }
          var problems = check.apply(file);
          if (!problems.isEmpty()) {
            return new Review.Refused(problems);
          }
          if (!(tasks.done(marketplace, Reviews.key(claim), outcome, by) instanceof Finish.Done)) {
            return new Review.Excluded(finding.get(marketplace, id));
          }
          var now = clock.now();
          step.accept(file, now);
          claim.touch(now);
          events.publishEvent(
              new ReviewEnded(marketplace, claim.order(), id, now, by, claim.step()));
          return new Review.Done(finding.get(marketplace, id));
        });
  }

  private void rule(ClaimFile file, ReviewRuling ruling, Actor by, Instant now) {
    var claim = file.claim();
    var proposal = foreseeing.proposal(file);
    claim.noteDecider(by.name());
    keep(file, ruling, proposal, by, now);
    if (ruling.ruling() == Ruling.DENY) {
      consequences.deny(file, DecidedBy.AGENT, by, now);
    } else if (ruling.ruling() == Ruling.ESCALATE) {
      escalating.escalate(file, Ground.AGENT, ruling.reason(), by, now);
    } else {
      var how = Refunding.all(DecidedBy.AGENT, ruling.amount(), ruling.borneBy());
      if (!consequences.refund(file, how, by, now)) {
        throw new IllegalStateException("what was left to be paid back is gone");
      }
    }
  }

  /** Before it acts: whoever hears of what follows wants to know why. */
  private void keep(
      ClaimFile file, ReviewRuling ruling, @Nullable String proposal, Actor by, Instant now) {
    var claim = file.claim();
    rulings.add(
        file.marketplace(),
        claim.id(),
        new PersonRuling(
            ids.next(),
            now,
            by.name(),
            DecidedBy.AGENT,
            ruling.ruling(),
            ruling.amount(),
            ruling.borneBy(),
            proposal,
            ForeseeingRulings.departs(ruling.ruling(), proposal),
            ruling.reason(),
            RulingWords.explain(ruling),
            ruling.reliedOn()));
  }
}
