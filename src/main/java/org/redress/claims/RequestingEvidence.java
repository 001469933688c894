package org.redress.claims;

import static java.util.Objects.requireNonNullElse;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.redress.access.Marketplaces;
import org.redress.claims.CaseDeadline.Meaning;
import org.redress.claims.ClaimEvents.EvidenceRequested;
import org.redress.policy.Answer;
import org.redress.policy.EvidenceTimes;
import org.redress.policy.Policies;
import org.redress.shared.Actor;
import org.redress.shared.FieldProblem;
import org.redress.shared.Party;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Asks a party for evidence on behalf of whoever decides, whose own time stands still meanwhile.
 */
@Component
class RequestingEvidence {

  private static final int LONGEST_MESSAGE = 2000;

  private final EvidenceRequests requests;
  private final Policies policies;
  private final Marketplaces marketplaces;
  private final ApplicationEventPublisher events;

  RequestingEvidence(
      EvidenceRequests requests,
      Policies policies,
      Marketplaces marketplaces,
      ApplicationEventPublisher events) {
    this.requests = requests;
    this.policies = policies;
    this.marketplaces = marketplaces;
    this.events = events;
  }

  /** What {@code asker} may still ask for in this review; nothing where no table says so. */
  AskingLeft left(ClaimFile file, Party asker, Instant now) {
    var marketplace = file.marketplace();
    var edition = policies.editionAt(marketplace, now).number();
    var answer = policies.consider(marketplace, edition, new EvidenceTimes.Asked(asker));
    if (!(answer instanceof Answer.Decided<EvidenceTimes>(var decision, var times))) {
      return new AskingLeft(0, now);
    }
    var asked = asked(file, asker);
    var begun =
        asker == Party.GUARANTOR
            ? asked.stream().map(AskedEvidence::askedAt).findFirst().orElse(now)
            : requireNonNullElse(file.claim().reviewSince(), now);
    var zone = marketplaces.get(marketplace).timeZone();
    return new AskingLeft(
        Math.max(0, times.requests() - asked.size()), Periods.endOfDay(begun, times.days(), zone));
  }

  /** Oldest first. */
  private List<AskedEvidence> asked(ClaimFile file, Party asker) {
    var claim = file.claim();
    var since = requireNonNullElse(claim.reviewSince(), Instant.EPOCH);
    return requests
        .of(file.marketplace().value(), List.of(claim.uuid()))
        .getOrDefault(claim.uuid(), List.of())
        .stream()
        .filter(request -> request.asker() == asker)
        .filter(request -> asker == Party.GUARANTOR || !request.askedAt().isBefore(since))
        .toList();
  }

  List<FieldProblem> check(ClaimFile file, EvidenceRequest request, Party asker, Instant now) {
    var problems = new ArrayList<FieldProblem>();
    var left = left(file, asker, now);
    if (left.requests() == 0) {
      problems.add(new FieldProblem("requests", "no more: decide on what is there"));
    }
    if (request.party() != Party.CUSTOMER && request.party() != Party.MERCHANT) {
      problems.add(new FieldProblem("party", "CUSTOMER or MERCHANT"));
    }
    if (!request.dueBy().isAfter(now) || request.dueBy().isAfter(left.until())) {
      problems.add(new FieldProblem("dueBy", "an instant ahead, at the latest " + left.until()));
    }
    if (request.text().strip().length() > LONGEST_MESSAGE) {
      problems.add(new FieldProblem("text", "at most %d characters".formatted(LONGEST_MESSAGE)));
    }
    if (request.types().isEmpty()) {
      problems.add(new FieldProblem("types", "at least one type of evidence"));
    }
    return problems;
  }

  void ask(ClaimFile file, EvidenceRequest request, Party asker, Actor by, Instant now) {
    var claim = file.claim();
    claim.askEvidence(
        request.party() == Party.MERCHANT
            ? CaseStatus.WAITING_MERCHANT
            : CaseStatus.WAITING_CUSTOMER,
        new CaseDeadline(request.party(), request.dueBy(), Meaning.ADD_EVIDENCE),
        now);
    var number = requests.add(claim, request, asker, now);
    events.publishEvent(
        new EvidenceRequested(
            file.marketplace(),
            claim.order(),
            claim.id(),
            now,
            by,
            number,
            request.party(),
            request.types().stream().map(Enum::name).toList(),
            request.dueBy()));
  }
}
