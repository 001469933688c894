package org.redress.claims;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.redress.claims.CaseTransitions.Refunding;
import org.redress.claims.ClaimEvents.CaseFactsChanged;
import org.redress.claims.ClaimEvents.CaseFactsChanged.Fact;
import org.redress.claims.ClaimEvents.CustomerAnswered;
import org.redress.claims.ClaimEvents.CustomerAnswered.Answer;
import org.redress.claims.ReviewRuling.Ruling;
import org.redress.guarantee.Escalation;
import org.redress.guarantee.Escalation.Award;
import org.redress.guarantee.Escalation.Ground;
import org.redress.guarantee.Escalations;
import org.redress.shared.Actor;
import org.redress.shared.BusinessClock;
import org.redress.shared.CaseId;
import org.redress.shared.FieldProblem;
import org.redress.shared.Ids;
import org.redress.shared.MarketplaceId;
import org.redress.shared.Party;
import org.redress.shared.Tenancy;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * What a customer and a guarantor do about a claim that comes before the guarantor. A case that is
 * not before this guarantor is not there for it.
 */
@Component
public class EscalatingClaims {

  private final ActingOnClaims acting;
  private final ClaimFiles files;
  private final Escalating escalating;
  private final Escalations escalations;
  private final PartyWords words;
  private final RequestingEvidence requesting;
  private final ForeseeingRulings foreseeing;
  private final CaseTransitions transitions;
  private final PersonRulings rulings;
  private final Dossiers dossiers;
  private final Ids ids;
  private final BusinessClock clock;
  private final Tenancy tenancy;
  private final ApplicationEventPublisher events;

  EscalatingClaims(
      ActingOnClaims acting,
      ClaimFiles files,
      Escalating escalating,
      Escalations escalations,
      PartyWords words,
      RequestingEvidence requesting,
      ForeseeingRulings foreseeing,
      CaseTransitions transitions,
      PersonRulings rulings,
      Dossiers dossiers,
      Ids ids,
      BusinessClock clock,
      Tenancy tenancy,
      ApplicationEventPublisher events) {
    this.acting = acting;
    this.files = files;
    this.escalating = escalating;
    this.escalations = escalations;
    this.words = words;
    this.requesting = requesting;
    this.foreseeing = foreseeing;
    this.transitions = transitions;
    this.rulings = rulings;
    this.dossiers = dossiers;
    this.ids = ids;
    this.clock = clock;
    this.tenancy = tenancy;
    this.events = events;
  }

  public Act escalate(MarketplaceId marketplace, CaseId id, @Nullable String reason, Actor by) {
    return acting.hear(
        marketplace,
        id,
        Party.CUSTOMER,
        CaseAction.ESCALATE,
        (file, now) -> {
          if (reason != null) {
            words.add(file.claim(), Party.CUSTOMER, "ESCALATED", reason, now);
          }
          events.publishEvent(
              new CustomerAnswered(
                  marketplace, file.claim().order(), id, now, by, Answer.ESCALATED));
          escalating.escalate(file, Ground.CUSTOMER, reason, by, now);
          return null;
        });
  }

  /** The guarantor has the file and will answer. */
  public Act acknowledge(MarketplaceId marketplace, CaseId id, String guarantor, Actor by) {
    return decide(
        marketplace,
        id,
        guarantor,
        (file, now) -> {
          escalations.acknowledge(marketplace, id, by, now);
          return null;
        });
  }

  /** Stops the guarantor's own time until the evidence is there, or its time is over. */
  public Act askEvidence(
      MarketplaceId marketplace, CaseId id, String guarantor, EvidenceRequest request, Actor by) {
    return decide(
        marketplace,
        id,
        guarantor,
        (file, now) -> {
          var problems = requesting.check(file, request, Party.GUARANTOR, now);
          if (!problems.isEmpty()) {
            return new Act.Refused(problems);
          }
          escalations.stopClock(marketplace, id, now);
          requesting.ask(file, request, Party.GUARANTOR, by, now);
          tellProcess(file, by, now);
          return null;
        });
  }

  /** What a person of the marketplace may still ask for; empty for an unknown case. */
  public Optional<AskingLeft> mayAsk(MarketplaceId marketplace, CaseId id) {
    return tenancy.in(
        marketplace,
        () ->
            files
                .hold(marketplace, id)
                .map(file -> requesting.left(file, Party.MARKETPLACE, clock.now())));
  }

  /** Empty where it is not before this guarantor. */
  public Optional<AskingLeft> mayAsk(MarketplaceId marketplace, CaseId id, String guarantor) {
    return tenancy.in(
        marketplace,
        () ->
            files
                .hold(marketplace, id)
                .filter(file -> isBefore(marketplace, id, guarantor))
                .map(file -> requesting.left(file, Party.GUARANTOR, clock.now())));
  }

  /** Final here; the money is the guarantor's, within what is reserved of the cover. */
  public Act award(
      MarketplaceId marketplace, CaseId id, String guarantor, ReviewRuling award, Actor by) {
    return decide(marketplace, id, guarantor, (file, now) -> award(file, award, by, now));
  }

  /** What is wrong with an award; empty where it can be given. */
  List<FieldProblem> problems(ClaimFile file, Escalation escalation, ReviewRuling award) {
    var problems = new ArrayList<>(foreseeing.problems(file, award));
    var amount = award.amount();
    if (award.ruling() == Ruling.ESCALATE) {
      problems.add(new FieldProblem("ruling", "REFUND, PARTIAL_REFUND or DENY"));
    }
    if (amount != null && amount > escalation.reserved()) {
      problems.add(
          new FieldProblem(
              "amount",
              "at most %d minor units, which are reserved of the cover"
                  .formatted(escalation.reserved())));
    } else if (amount != null && amount > foreseeing.left(file)) {
      problems.add(
          new FieldProblem(
              "amount",
              "at most %d minor units, which are left to be paid back"
                  .formatted(foreseeing.left(file))));
    }
    return problems;
  }

  private Act decide(
      MarketplaceId marketplace,
      CaseId id,
      String guarantor,
      BiFunction<ClaimFile, Instant, @Nullable Act> step) {
    return acting.hear(
        marketplace,
        id,
        Party.GUARANTOR,
        CaseAction.AWARD,
        claim -> isBefore(marketplace, claim, guarantor),
        step::apply);
  }

  private boolean isBefore(MarketplaceId marketplace, CaseId claim, String guarantor) {
    return escalations
        .find(marketplace, claim)
        .filter(escalation -> escalation.guarantor().equals(guarantor))
        .isPresent();
  }

  private @Nullable Act award(ClaimFile file, ReviewRuling award, Actor by, Instant now) {
    var claim = file.claim();
    var escalation = escalations.find(file.marketplace(), claim.id()).orElseThrow();
    var problems = problems(file, escalation, award);
    if (!problems.isEmpty()) {
      return new Act.Refused(problems);
    }
    var amount = amount(file, award, escalation);
    var seen = dossiers.lock(file.marketplace(), claim.id());
    escalations.award(
        file.marketplace(),
        claim.id(),
        new Award(now, by.name(), award.ruling().name(), amount, award.borneBy(), award.reason()),
        by);
    keep(file, new Weighed(award, amount, seen), by, now);
    if (amount == 0) {
      transitions.deny(file, DecidedBy.GUARANTOR, by, now);
    } else if (!transitions.refund(file, Refunding.awarded(amount, award.borneBy()), by, now)) {
      throw new IllegalStateException("what was left to be paid back is gone");
    }
    return null;
  }

  /** In minor units; a full refund is all that is reserved and has not gone back otherwise. */
  long amount(ClaimFile file, ReviewRuling award, Escalation escalation) {
    var part = award.amount();
    return switch (award.ruling()) {
      case DENY, ESCALATE -> 0;
      case REFUND -> Math.min(escalation.reserved(), foreseeing.left(file));
      case PARTIAL_REFUND -> part == null ? 0 : part;
    };
  }

  /** An award with what it is worth, in minor units, and the dossier it was made on. */
  private record Weighed(ReviewRuling asked, long amount, long dossier) {}

  private void keep(ClaimFile file, Weighed weighed, Actor by, Instant now) {
    var amount = weighed.amount();
    var award = weighed.asked().worth(amount, file.claim().opened().claimed());
    rulings.add(
        file.marketplace(),
        file.claim().id(),
        new PersonRuling(
            ids.next(),
            now,
            by.name(),
            DecidedBy.GUARANTOR,
            award.ruling(),
            amount == 0 ? null : amount,
            award.borneBy(),
            null,
            false,
            award.reason(),
            RulingWords.award(award),
            award.reliedOn(),
            weighed.dossier(),
            null));
  }

  private void tellProcess(ClaimFile file, Actor by, Instant now) {
    var claim = file.claim();
    events.publishEvent(
        new CaseFactsChanged(
            file.marketplace(), claim.order(), claim.id(), now, by, Fact.EVIDENCE_ASKED));
  }
}
