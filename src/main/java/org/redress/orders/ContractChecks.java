package org.redress.orders;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.redress.shared.FieldProblem;

/** Whether the times of a contract can be true together. */
final class ContractChecks {

  private ContractChecks() {}

  /** Days are days of the zone. */
  static List<FieldProblem> check(Contract contract, ZoneId zone, Instant now) {
    var problems = new ArrayList<FieldProblem>();
    var placed = contract.placedAt();
    var latest = now.plus(EventChecks.TOLERATED_FUTURE);
    if (placed.isAfter(latest)) {
      problems.add(new FieldProblem("placedAt", "an instant not after " + latest));
    }
    var promise = contract.promise();
    if (promise != null) {
      promise(promise, placed, zone, problems);
    }
    for (var i = 0; i < contract.disclosures().size(); i++) {
      var acknowledged = contract.disclosures().get(i).acknowledgedAt();
      if (acknowledged != null && acknowledged.isAfter(placed)) {
        problems.add(
            new FieldProblem(
                "disclosures[" + i + "].acknowledgedAt",
                "an instant not after placedAt: it was told before the purchase"));
      }
    }
    return problems;
  }

  private static void promise(
      Contract.Promise promise, Instant placed, ZoneId zone, List<FieldProblem> problems) {
    var day = placed.atZone(zone).toLocalDate();
    if (promise.deliverBy().isBefore(day)) {
      problems.add(
          new FieldProblem("promise.deliverBy", "a day not before that of placedAt, " + day));
    }
    // real sellers promise to hand it over after the day on which it was to come: that day counts
    var shipBy = promise.shipBy();
    if (shipBy != null && shipBy.isBefore(placed)) {
      problems.add(new FieldProblem("promise.shipBy", "an instant not before placedAt"));
    }
  }
}
