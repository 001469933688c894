package org.redress.claims;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.redress.claims.ClaimEvents.ClaimOpened;
import org.redress.orders.FindingOrders;
import org.redress.orders.HoldingOrders;
import org.redress.orders.OrderView;
import org.redress.policy.ClaimEligibility.Reason;
import org.redress.shared.Actor;
import org.redress.shared.BusinessClock;
import org.redress.shared.CaseId;
import org.redress.shared.FieldProblem;
import org.redress.shared.Ids;
import org.redress.shared.MarketplaceId;
import org.redress.shared.OrderId;
import org.redress.shared.Tenancy;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Opens a claim where the table allows it, and has it assessed at once: its answer says whose turn
 * it is.
 */
@Component
public class OpeningClaims {

  private final HoldingOrders holding;
  private final FindingOrders orders;
  private final AskingEligibility eligibility;
  private final KeptStatements statements;
  private final Claims claims;
  private final ClaimLines lines;
  private final ClaimFiles files;
  private final RulingOnClaims ruling;
  private final FindingClaims finding;
  private final Ids ids;
  private final BusinessClock clock;
  private final Tenancy tenancy;
  private final ApplicationEventPublisher events;

  OpeningClaims(
      HoldingOrders holding,
      FindingOrders orders,
      AskingEligibility eligibility,
      KeptStatements statements,
      Claims claims,
      ClaimLines lines,
      ClaimFiles files,
      RulingOnClaims ruling,
      FindingClaims finding,
      Ids ids,
      BusinessClock clock,
      Tenancy tenancy,
      ApplicationEventPublisher events) {
    this.holding = holding;
    this.orders = orders;
    this.eligibility = eligibility;
    this.statements = statements;
    this.claims = claims;
    this.lines = lines;
    this.files = files;
    this.ruling = ruling;
    this.finding = finding;
    this.ids = ids;
    this.clock = clock;
    this.tenancy = tenancy;
    this.events = events;
  }

  /** The kinds of case that can be opened. */
  public List<KindId> served() {
    return eligibility.served();
  }

  /** Whether a claim of all of the order may be opened now; empty for an unknown order. */
  public Optional<Eligibility> eligibility(MarketplaceId marketplace, OrderId order, KindId kind) {
    return tenancy.in(
        marketplace,
        () ->
            orders
                .find(marketplace, order)
                .map(found ->
                    eligibility.ask(marketplace, found, kind, List.of(), null, clock.now())));
  }

  public Opening open(MarketplaceId marketplace, OpenClaim claim, Actor by) {
    return tenancy.in(
        marketplace,
        () ->
            holding
                .hold(marketplace, claim.order())
                .map(order -> open(marketplace, order, claim, by))
                .orElseGet(Opening.NoSuchOrder::new));
  }

  private Opening open(MarketplaceId marketplace, OrderView order, OpenClaim claim, Actor by) {
    var kept = statements.find(marketplace, order.id(), claim.kind()).orElse(null);
    var statement = claim.statement() != null ? claim.statement() : kept;
    var problems = check(order, claim, statement);
    if (statement == null || !problems.isEmpty()) {
      return new Opening.Refused(problems);
    }
    var now = clock.now();
    var asked = eligibility.ask(marketplace, order, claim.kind(), claim.lines(), null, now);
    if (!asked.eligible()) {
      var early = asked.reason() == Reason.TOO_EARLY;
      if (early) {
        statements.keep(marketplace, order.id(), claim.kind(), statement, now);
      }
      return new Opening.NotEligible(asked, early);
    }
    var id = new CaseId(ids.next());
    var judged = eligibility.ask(marketplace, order, claim.kind(), claim.lines(), id, now);
    var claimed = eligibility.claimed(marketplace, order, claim.lines());
    var row =
        new Claim(
            new ClaimKey(marketplace.value(), id.value()),
            claims.nextNumber(),
            new Opened(
                order.id().value(),
                claim.kind(),
                claimed,
                statement,
                claim.desiredRemedy(),
                now,
                order.contract().merchant().reference(),
                order.contract().customer().reference(),
                order.contract().currency(),
                order.policyEdition().number(),
                ClaimedAmount.of(order.contract(), claimed),
                judged.person()));
    claims.saveAndFlush(row);
    lines.keep(row);
    events.publishEvent(new ClaimOpened(marketplace, order.id(), id, now, by));
    ruling.assess(files.of(marketplace, order, row), now);
    return new Opening.Opened(finding.get(marketplace, id));
  }

  private static List<FieldProblem> check(
      OrderView order, OpenClaim claim, @Nullable String statement) {
    var problems = new ArrayList<FieldProblem>();
    if (statement == null) {
      problems.add(
          new FieldProblem("statement", "a text, for none was kept from before the promised day"));
    }
    var named = new HashSet<String>();
    for (var i = 0; i < claim.lines().size(); i++) {
      var line = claim.lines().get(i);
      var ordered = ClaimLines.quantity(order.contract().lines(), line.reference());
      if (!named.add(line.reference()) || ordered == 0 || ordered < line.quantity()) {
        problems.add(
            new FieldProblem(
                "lines[%d]".formatted(i),
                "a line of the order, once, with at most its quantity (%d)".formatted(ordered)));
      }
    }
    return problems;
  }
}
