package org.redress.parties.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redress.claims.CaseDecision;
import org.redress.claims.PersonRuling;
import org.redress.parties.Speech;
import org.redress.policy.Decision;
import org.redress.shared.Party;

/**
 * A decision in plain words for one party. What a person wrote, and what there is no translation
 * of, stands as it was written: {@code quoted}, in English unless a person wrote it.
 */
record Verdict(String by, @Nullable String says, @Nullable String quoted, boolean english) {

  /** What the others decide is a step on the way, and says nothing that these do not. */
  private static final Set<String> TOLD =
      Set.of("DeliveryProof", "ClaimRuling", "RefundAmount", "LateDelivery");

  /** The last one first; one that only repeats what was said before is left out. */
  static List<Verdict> of(
      List<CaseDecision> decisions, String currency, Party reader, Speech say) {
    var all = new ArrayList<Verdict>();
    for (var decision : decisions) {
      var verdict =
          switch (decision) {
            case CaseDecision.ByTable(var table) -> byTable(table, reader, say);
            case CaseDecision.ByPerson(var ruling) -> byPerson(ruling, currency, reader, say);
          };
      if (verdict != null && all.stream().noneMatch(verdict::repeats)) {
        all.add(verdict);
      }
    }
    return all.reversed();
  }

  private boolean repeats(Verdict other) {
    return quoted != null && says == null && quoted.equals(other.quoted);
  }

  private static @Nullable Verdict byTable(Decision decision, Party reader, Speech say) {
    var told = decision.explanation().get(reader.name());
    if (!TOLD.contains(decision.table()) || decision.undecided() != null || told == null) {
      return null;
    }
    return "ASK_MERCHANT".equals(decision.outputs().get("ruling"))
        ? null
        : new Verdict(say.the("decided.POLICY", say.day(decision.at())), null, told, true);
  }

  private static Verdict byPerson(
      PersonRuling ruling, String currency, Party reader, Speech say) {
    var amount = ruling.amount();
    var money = amount == null ? "" : say.money(amount, currency);
    return new Verdict(
        say.the("decided.AGENT", say.day(ruling.at())),
        say.to(reader, "ruling." + ruling.ruling(), money),
        ruling.reason(),
        false);
  }
}
