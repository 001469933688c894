package org.redress.desk.cases;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redress.claims.DecidedBy;
import org.redress.claims.PersonRuling;
import org.redress.claims.ReviewRuling.Ruling;
import org.redress.desk.CaseWords;
import org.redress.desk.MoneyWords;
import org.redress.desk.ViewerFormat;

/** A ruling by a person as another one reads it. */
public record RulingCard(
    String title,
    Instant at,
    String user,
    boolean departs,
    @Nullable String proposal,
    String reason,
    @Nullable String customer,
    @Nullable String merchant,
    List<String> reliedOn,
    @Nullable String second) {

  /** {@code evidence} names the items of the case. */
  static RulingCard of(
      PersonRuling ruling, String currency, Map<UUID, String> evidence, ViewerFormat format) {
    var proposal = ruling.proposal();
    return new RulingCard(
        title(ruling, currency, format),
        ruling.at(),
        ruling.decidedBy() == DecidedBy.GUARANTOR ? "the guarantor" : ruling.user(),
        ruling.departs(),
        proposal == null ? null : CaseWords.proposal(proposal),
        ruling.reason(),
        ruling.explanation().get("CUSTOMER"),
        ruling.explanation().get("MERCHANT"),
        ruling.reliedOn().stream()
            .map(id -> evidence.getOrDefault(id, "An item that is not in this case"))
            .toList(),
        ruling.confirmedBy());
  }

  private static String title(PersonRuling ruling, String currency, ViewerFormat format) {
    var who = ruling.decidedBy() == DecidedBy.GUARANTOR ? "Award: " : "";
    if (ruling.ruling() == Ruling.DENY) {
      return who + "Denied";
    }
    if (ruling.ruling() == Ruling.ESCALATE) {
      return CaseWords.of(Ruling.ESCALATE);
    }
    var amount = ruling.amount();
    var money = amount == null ? "" : " of " + format.money(amount, currency);
    return who
        + CaseWords.of(ruling.ruling())
        + money
        + ", borne by "
        + MoneyWords.of(ruling.borneBy());
  }
}
