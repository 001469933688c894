package org.redress.claims;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.redress.claims.CaseDeadline.Meaning;
import org.redress.claims.ClaimEvents.EvidenceRequested;
import org.redress.claims.ClaimEvents.ReviewEnded;
import org.redress.claims.ClaimStep.Next;
import org.redress.claims.Consequences.Refunding;
import org.redress.claims.ReviewRuling.Ruling;
import org.redress.orders.CommittingMoney;
import org.redress.policy.Decision;
import org.redress.policy.Policies;
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

  private static final Duration LONGEST_REQUEST = Duration.ofDays(30);
  private static final int LEAST_REASON = 10;
  private static final int MOST_REASON = 4000;

  private final ClaimFiles files;
  private final Consequences consequences;
  private final CommittingMoney money;
  private final PersonRulings rulings;
  private final FindingClaims finding;
  private final Policies policies;
  private final Tasks tasks;
  private final Ids ids;
  private final BusinessClock clock;
  private final Tenancy tenancy;
  private final ApplicationEventPublisher events;

  ReviewingClaims(
      ClaimFiles files,
      Consequences consequences,
      CommittingMoney money,
      PersonRulings rulings,
      FindingClaims finding,
      Policies policies,
      Tasks tasks,
      Ids ids,
      BusinessClock clock,
      Tenancy tenancy,
      ApplicationEventPublisher events) {
    this.files = files;
    this.consequences = consequences;
    this.money = money;
    this.rulings = rulings;
    this.finding = finding;
    this.policies = policies;
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
        file -> check(file, ruling),
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
        file -> check(request, clock.now()),
        (file, now) -> ask(file, request, by, now));
  }

  /** What would follow from the ruling; changes nothing. */
  public Optional<Review.Preview> preview(
      MarketplaceId marketplace, CaseId id, Ruling ruling, @Nullable Long amount) {
    return tenancy.in(
        marketplace, () -> files.hold(marketplace, id).map(file -> preview(file, ruling, amount)));
  }

  private Review.Preview preview(ClaimFile file, Ruling ruling, @Nullable Long amount) {
    var claimed = file.claim().opened().claimed();
    var left = left(file);
    var wanted =
        switch (ruling) {
          case REFUND -> claimed;
          case PARTIAL_REFUND -> amount == null ? 0 : Math.min(amount, claimed);
          case DENY -> 0L;
        };
    var proposal = proposal(file);
    return new Review.Preview(
        ruling,
        Math.min(wanted, left),
        left,
        file.claim().opened().currency(),
        proposal,
        departs(ruling, proposal));
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
    var proposal = proposal(file);
    claim.noteDecider(by.name());
    if (ruling.ruling() == Ruling.DENY) {
      consequences.deny(file, DecidedBy.AGENT, by, now);
    } else {
      var how = Refunding.all(DecidedBy.AGENT, ruling.amount(), ruling.borneBy());
      if (!consequences.refund(file, how, by, now)) {
        throw new IllegalStateException("what was left to be paid back is gone");
      }
    }
    rulings.add(
        file.marketplace(),
        claim.id(),
        new PersonRuling(
            ids.next(),
            now,
            by.name(),
            ruling.ruling(),
            ruling.amount(),
            ruling.borneBy(),
            proposal,
            departs(ruling.ruling(), proposal),
            ruling.reason(),
            RulingWords.explain(ruling, claim.opened().currency()),
            ruling.reliedOn()));
  }

  private List<FieldProblem> check(ClaimFile file, ReviewRuling ruling) {
    var problems = new ArrayList<FieldProblem>();
    var claimed = file.claim().opened().claimed();
    var amount = ruling.amount();
    if (ruling.ruling() == Ruling.PARTIAL_REFUND
        && (amount == null || amount < 1 || amount > claimed)) {
      problems.add(
          new FieldProblem("amount", "a whole number of minor units from 1 to " + claimed));
    }
    if (ruling.ruling() != Ruling.PARTIAL_REFUND && amount != null) {
      problems.add(new FieldProblem("amount", "nothing, except for a part refund"));
    }
    if (ruling.ruling() != Ruling.DENY && left(file) == 0) {
      problems.add(
          new FieldProblem("ruling", "DENY: nothing that was paid is left to be paid back"));
    }
    var length = ruling.reason().strip().length();
    if (length < LEAST_REASON || length > MOST_REASON) {
      problems.add(
          new FieldProblem(
              "reason",
              "a reason in plain words, %d to %d characters".formatted(LEAST_REASON, MOST_REASON)));
    }
    return problems;
  }

  private static List<FieldProblem> check(EvidenceRequest request, Instant now) {
    var problems = new ArrayList<FieldProblem>();
    if (request.party() != Party.CUSTOMER && request.party() != Party.MERCHANT) {
      problems.add(new FieldProblem("party", "CUSTOMER or MERCHANT"));
    }
    if (!request.dueBy().isAfter(now) || request.dueBy().isAfter(now.plus(LONGEST_REQUEST))) {
      problems.add(new FieldProblem("dueBy", "an instant within the next 30 days"));
    }
    if (request.types().isEmpty()) {
      problems.add(new FieldProblem("types", "at least one type of evidence"));
    }
    return problems;
  }

  private void ask(ClaimFile file, EvidenceRequest request, Actor by, Instant now) {
    var claim = file.claim();
    claim.askEvidence(
        request.party() == Party.MERCHANT
            ? CaseStatus.WAITING_MERCHANT
            : CaseStatus.WAITING_CUSTOMER,
        new CaseDeadline(request.party(), request.dueBy(), Meaning.ADD_EVIDENCE),
        now);
    events.publishEvent(
        new EvidenceRequested(
            file.marketplace(),
            claim.order(),
            claim.id(),
            now,
            by,
            request.party(),
            request.types().stream().map(Enum::name).toList(),
            request.dueBy()));
  }

  private long left(ClaimFile file) {
    return money.moneyOf(file.marketplace(), file.order().id()).left();
  }

  /** What the table said last about it. */
  private @Nullable String proposal(ClaimFile file) {
    return policies.decisionsIn(file.marketplace(), file.claim().id()).stream()
        .filter(decision -> decision.table().equals("ClaimRuling"))
        .map(Decision::outputs)
        .map(outputs -> outputs.get("ruling"))
        .filter(String.class::isInstance)
        .map(String.class::cast)
        .reduce((first, second) -> second)
        .orElse(null);
  }

  private static boolean departs(Ruling ruling, @Nullable String proposal) {
    return proposal != null
        && !proposal.equals("REVIEW")
        && !Map.of(Ruling.PARTIAL_REFUND, "REFUND")
            .getOrDefault(ruling, ruling.name())
            .equals(proposal);
  }
}
