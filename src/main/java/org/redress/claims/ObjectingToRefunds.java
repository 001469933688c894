package org.redress.claims;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.redress.access.Marketplaces;
import org.redress.calendar.BusinessDays;
import org.redress.calendar.Place;
import org.redress.claims.ClaimEvents.BearerChanged;
import org.redress.claims.ClaimEvents.MerchantObjected;
import org.redress.claims.ClaimEvents.ObjectionDecided;
import org.redress.guarantee.ChangingBearers;
import org.redress.refunds.AloneUpTo;
import org.redress.refunds.Purse;
import org.redress.refunds.RefundView;
import org.redress.shared.Actor;
import org.redress.shared.BusinessClock;
import org.redress.shared.CaseId;
import org.redress.shared.FieldProblem;
import org.redress.shared.MarketplaceId;
import org.redress.shared.Party;
import org.redress.shared.StaffIndependence;
import org.redress.shared.Tenancy;
import org.redress.tasks.Finish;
import org.redress.tasks.OpenTask;
import org.redress.tasks.Proposal;
import org.redress.tasks.ProposalKind;
import org.redress.tasks.Proposals;
import org.redress.tasks.Propose;
import org.redress.tasks.ProposedActs;
import org.redress.tasks.TaskKind;
import org.redress.tasks.Tasks;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** A merchant objects to bearing a refund, and a person decides: the customer keeps it all. */
@Component
public class ObjectingToRefunds implements ProposedActs {

  private static final int LEAST_REASON = 10;
  private static final int MOST_REASON = 4000;

  private final ActingOnClaims acting;
  private final Claims claims;
  private final Objections objections;
  private final Dossiers dossiers;
  private final ChangingBearers bearers;
  private final FindingClaims finding;
  private final StaffIndependence independence;
  private final WhoDecidedBefore before;
  private final Proposals proposals;
  private final AloneUpTo alone;
  private final Tasks tasks;
  private final BusinessDays days;
  private final Marketplaces marketplaces;
  private final BusinessClock clock;
  private final Tenancy tenancy;
  private final ApplicationEventPublisher events;

  ObjectingToRefunds(
      ActingOnClaims acting,
      Claims claims,
      Objections objections,
      Dossiers dossiers,
      ChangingBearers bearers,
      FindingClaims finding,
      StaffIndependence independence,
      WhoDecidedBefore before,
      Proposals proposals,
      AloneUpTo alone,
      Tasks tasks,
      BusinessDays days,
      Marketplaces marketplaces,
      BusinessClock clock,
      Tenancy tenancy,
      ApplicationEventPublisher events) {
    this.acting = acting;
    this.claims = claims;
    this.objections = objections;
    this.dossiers = dossiers;
    this.bearers = bearers;
    this.finding = finding;
    this.independence = independence;
    this.before = before;
    this.proposals = proposals;
    this.alone = alone;
    this.tasks = tasks;
    this.days = days;
    this.marketplaces = marketplaces;
    this.clock = clock;
    this.tenancy = tenancy;
    this.events = events;
  }

  public Act object(MarketplaceId marketplace, CaseId id, String text, Actor by) {
    return acting.hear(
        marketplace,
        id,
        Party.MERCHANT,
        CaseAction.OBJECT,
        (file, now) -> {
          var claim = file.claim();
          objections.add(marketplace, id, text, by, now);
          claim.letObject(null);
          askPerson(marketplace, claim, now);
          events.publishEvent(new MerchantObjected(marketplace, claim.order(), id, now, by));
          return null;
        });
  }

  /**
   * Another person than the one who decided the claim; without an open objection it is too late.
   */
  public Review decide(
      MarketplaceId marketplace, CaseId id, Objection.Decision decision, Actor by) {
    return tenancy.in(
        marketplace,
        () -> {
          bearers.hold(marketplace, id);
          var claim = claims.lock(marketplace.value(), id.value()).orElse(null);
          if (claim == null) {
            return new Review.NoSuchCase();
          }
          var view = finding.get(marketplace, id);
          var objection = view.objection();
          if (objection == null || objection.state() != Objection.State.OPEN) {
            return new Review.NotUnderReview(view);
          }
          var problems = check(decision);
          if (!problems.isEmpty()) {
            return new Review.Refused(problems);
          }
          var seen = decision.dossier();
          var now = dossiers.lock(marketplace, id);
          if (seen != null && now != seen) {
            return new Review.LookAgain(view, dossiers.since(marketplace, id, seen));
          }
          if (tasks.excludes(marketplace, key(claim), by)) {
            return new Review.Excluded(view);
          }
          var on = new Objection.Decision(decision.borneBy(), decision.reason(), now);
          var waits =
              on.borneBy() == null
                  ? reject(marketplace, view, by)
                  : uphold(marketplace, claim, view, on, by);
          if (waits != null) {
            return waits;
          }
          decide(marketplace, claim, on, by.name(), by);
          return new Review.Done(finding.get(marketplace, id));
        });
  }

  /** The subject of proposals about the objection of a case. */
  public static String subject(CaseId id) {
    return "objection:" + id;
  }

  /**
   * Who proposed the opposite takes that back first; another one ends it in its own name. What
   * comes instead of the rejection, else null.
   */
  private @Nullable Review reject(MarketplaceId marketplace, ClaimView view, Actor by) {
    var waiting = proposals.open(marketplace, subject(view.id())).orElse(null);
    if (waiting != null && proposals.isOneOf(marketplace, by, waiting.hand())) {
      return new Review.ProposedAlready(view);
    }
    proposals.overrule(marketplace, subject(view.id()), by);
    return null;
  }

  /** What comes instead of it, where one person is not enough; else null. */
  private @Nullable Review uphold(
      MarketplaceId marketplace, Claim claim, ClaimView view, Objection.Decision on, Actor by) {
    var subject = subject(claim.id());
    if (proposals.open(marketplace, subject).isPresent()) {
      return new Review.ProposedAlready(view);
    }
    var amount =
        view.refunds().stream()
            .filter(refund -> refund.state() != RefundView.State.WITHDRAWN)
            .mapToLong(RefundView::amount)
            .sum();
    var act =
        new Propose(
            ProposalKind.OBJECTION_UPHELD,
            subject,
            claim.order(),
            claim.id(),
            "merchant:" + view.merchantReference(),
            amount,
            view.currency(),
            Map.of("borneBy", Objects.requireNonNull(on.borneBy()).name(), "reason", on.reason()),
            Objects.requireNonNull(on.dossier()).toString(),
            before.of(marketplace, claim));
    var limit = alone.ruling(marketplace, view.currency());
    return proposals.keep(marketplace, act, limit, 0, by).waits()
        ? new Review.Proposed(view)
        : null;
  }

  @Override
  public boolean does(ProposalKind kind) {
    return kind == ProposalKind.OBJECTION_UPHELD;
  }

  @Override
  public Optional<Now> hold(MarketplaceId marketplace, Proposal proposal) {
    var id = Objects.requireNonNull(proposal.caseId());
    bearers.hold(marketplace, id);
    return claims
        .lock(marketplace.value(), id.value())
        .filter(claim -> {
          var objection = finding.get(marketplace, id).objection();
          return objection != null && objection.state() == Objection.State.OPEN;
        })
        .map(claim ->
            new Now(Long.toString(dossiers.lock(marketplace, id)), before.of(marketplace, claim)));
  }

  @Override
  public void act(MarketplaceId marketplace, Proposal confirmed, Actor by) {
    var id = Objects.requireNonNull(confirmed.caseId());
    var claim = claims.lock(marketplace.value(), id.value()).orElseThrow();
    claim.noteDeciders(confirmed.hand());
    var on =
        new Objection.Decision(
            Purse.valueOf(confirmed.term("borneBy")),
            confirmed.term("reason"),
            Long.valueOf(confirmed.revision()));
    decide(marketplace, claim, on, confirmed.proposedBy(), by);
  }

  /** {@code decider} is the first of two persons, {@code by} the last. */
  private void decide(
      MarketplaceId marketplace,
      Claim claim,
      Objection.Decision decision,
      String decider,
      Actor by) {
    var now = clock.now();
    var outcome = decision.borneBy() == null ? "REJECTED" : "UPHELD";
    if (!(tasks.done(marketplace, key(claim), outcome, by) instanceof Finish.Done)) {
      throw new IllegalStateException("the objection was decided already: " + claim.id());
    }
    claim.noteDeciders(independence.hand(marketplace, by.name()));
    claim.touch(now);
    objections.decide(marketplace, claim.id(), decision, decider, now);
    var bears = decision.borneBy();
    events.publishEvent(
        new ObjectionDecided(marketplace, claim.order(), claim.id(), now, by, bears != null));
    if (bears != null) {
      claim.bear(bears);
      bearers.change(marketplace, claim.id(), bears, by, now);
      events.publishEvent(
          new BearerChanged(marketplace, claim.order(), claim.id(), now, by, bears));
    }
  }

  private static List<FieldProblem> check(Objection.Decision decision) {
    var problems = new ArrayList<FieldProblem>();
    var bears = decision.borneBy();
    if (bears != null && bears != Purse.MARKETPLACE && bears != Purse.CARRIER) {
      problems.add(new FieldProblem("borneBy", "MARKETPLACE or CARRIER, instead of the merchant"));
    }
    var length = decision.reason().strip().length();
    if (length < LEAST_REASON || length > MOST_REASON) {
      problems.add(
          new FieldProblem(
              "reason",
              "a reason in plain words, %d to %d characters".formatted(LEAST_REASON, MOST_REASON)));
    }
    return problems;
  }

  private void askPerson(MarketplaceId marketplace, Claim claim, Instant now) {
    var home = marketplaces.get(marketplace);
    var due = days.endOf(now, Periods.REVIEW, new Place(home.timeZone(), home.country(), null));
    tasks.open(
        marketplace,
        new OpenTask(
            key(claim),
            TaskKind.OBJECTION,
            claim.order(),
            claim.id(),
            Map.of("reference", claim.reference()),
            due,
            before.of(marketplace, claim)));
  }

  private static String key(Claim claim) {
    return "objection:" + claim.id();
  }
}
