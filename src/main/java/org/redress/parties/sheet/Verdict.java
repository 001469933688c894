package org.redress.parties.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.redress.claims.CaseDecision;
import org.redress.claims.DecidedBy;
import org.redress.claims.PersonRuling;
import org.redress.notifications.Wording;
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

  /** A limit is a row per currency: they all say the same. */
  private static final Pattern OF_CURRENCY = Pattern.compile("[A-Z]{3}$");

  /** The last one first; one that only repeats what was said before is left out. */
  static List<Verdict> of(List<CaseDecision> decisions, String currency, Party reader, Speech say) {
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
    return by.equals(other.by)
        && Objects.equals(says, other.says)
        && Objects.equals(quoted, other.quoted);
  }

  private static @Nullable Verdict byTable(Decision decision, Party reader, Speech say) {
    var told = decision.explanation().get(reader.name());
    if (!TOLD.contains(decision.table()) || decision.undecided() != null || told == null) {
      return null;
    }
    if ("ASK_MERCHANT".equals(decision.outputs().get("ruling"))) {
      return null;
    }
    var translated = translated(decision, told, reader, say);
    var by = say.the("decided.POLICY", say.day(decision.at()));
    return translated == null
        ? new Verdict(by, null, told, true)
        : new Verdict(by, translated, null, false);
  }

  /** As the notices tell it: only a sentence that still reads as it was delivered. */
  private static @Nullable String translated(
      Decision decision, String told, Party reader, Speech say) {
    if (decision.matchedRules().isEmpty()) {
      return null;
    }
    var rule = OF_CURRENCY.matcher(decision.matchedRules().getFirst().id()).replaceFirst("");
    var key = "%s.%s.%s".formatted(decision.table(), rule, reader);
    return told.equals(Wording.inEnglish(key))
        ? new Wording(Locale.forLanguageTag(say.language()), say.zone()).say(key)
        : null;
  }

  private static Verdict byPerson(PersonRuling ruling, String currency, Party reader, Speech say) {
    var amount = ruling.amount();
    var money = amount == null ? "" : say.money(amount, currency);
    var award = ruling.decidedBy() == DecidedBy.GUARANTOR;
    return new Verdict(
        say.the("decided." + ruling.decidedBy(), say.day(ruling.at())),
        say.to(reader, (award ? "award." : "ruling.") + ruling.ruling(), money),
        ruling.reason(),
        false);
  }
}
