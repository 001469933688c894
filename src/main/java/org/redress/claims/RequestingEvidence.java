package org.redress.claims;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.redress.claims.CaseDeadline.Meaning;
import org.redress.claims.ClaimEvents.EvidenceRequested;
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

  private static final Duration LONGEST_REQUEST = Duration.ofDays(30);
  private static final int LONGEST_MESSAGE = 2000;

  private final EvidenceRequests requests;
  private final ApplicationEventPublisher events;

  RequestingEvidence(EvidenceRequests requests, ApplicationEventPublisher events) {
    this.requests = requests;
    this.events = events;
  }

  static List<FieldProblem> check(EvidenceRequest request, Instant now) {
    var problems = new ArrayList<FieldProblem>();
    if (request.party() != Party.CUSTOMER && request.party() != Party.MERCHANT) {
      problems.add(new FieldProblem("party", "CUSTOMER or MERCHANT"));
    }
    if (!request.dueBy().isAfter(now) || request.dueBy().isAfter(now.plus(LONGEST_REQUEST))) {
      problems.add(new FieldProblem("dueBy", "an instant within the next 30 days"));
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
