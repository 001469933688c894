package org.redress.claims;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.redress.claims.ClaimEvents.CaseFactsChanged;
import org.redress.claims.ClaimEvents.CaseFactsChanged.Fact;
import org.redress.evidence.Added;
import org.redress.evidence.AddingEvidence;
import org.redress.evidence.EvidenceView;
import org.redress.evidence.NewEvidence;
import org.redress.shared.Actor;
import org.redress.shared.CaseId;
import org.redress.shared.MarketplaceId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Adds a party's evidence to its claim; what was asked for takes the claim back to its decider. */
@Component
public class AddingToClaims {

  private final ActingOnClaims acting;
  private final AddingEvidence adding;
  private final ApplicationEventPublisher events;

  AddingToClaims(ActingOnClaims acting, AddingEvidence adding, ApplicationEventPublisher events) {
    this.acting = acting;
    this.adding = adding;
    this.events = events;
  }

  /** What came of it. */
  public sealed interface Adding {

    record Kept(EvidenceView item) implements Adding {}

    record Not(Act act) implements Adding {}
  }

  public Adding add(MarketplaceId marketplace, CaseId id, NewEvidence evidence, Actor by) {
    var kept = new AtomicReference<EvidenceView>();
    var act =
        acting.hear(
            marketplace,
            id,
            evidence.party(),
            CaseAction.ADD_EVIDENCE,
            (file, now) ->
                switch (adding.add(marketplace, evidence, by)) {
                  case Added.Refused(var problems) -> new Act.Refused(problems);
                  case Added.Item(var item) -> {
                    kept.set(item);
                    tellProcess(file, evidence, by, now);
                    yield null;
                  }
                });
    return kept.get() == null ? new Adding.Not(act) : new Adding.Kept(kept.get());
  }

  private void tellProcess(ClaimFile file, NewEvidence evidence, Actor by, Instant now) {
    var claim = file.claim();
    var deadline = claim.turn().deadline();
    if (file.evidenceAsked() && deadline != null && deadline.party() == evidence.party()) {
      events.publishEvent(
          new CaseFactsChanged(
              file.marketplace(), claim.order(), claim.id(), now, by, Fact.EVIDENCE));
    }
  }
}
