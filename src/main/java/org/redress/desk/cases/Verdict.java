package org.redress.desk.cases;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redress.claims.CaseDecision;
import org.redress.desk.DecisionCard;
import org.redress.desk.DecisionWords;
import org.redress.desk.ViewerFormat;

/** One decision in a case: by a table or by a person, the other one is null. */
public record Verdict(@Nullable DecisionCard table, @Nullable RulingCard person) {

  static Verdict of(
      CaseDecision decision,
      String currency,
      Map<UUID, String> evidence,
      DecisionWords words,
      ViewerFormat format) {
    return switch (decision) {
      case CaseDecision.ByTable(var table) ->
          new Verdict(words.card(table, currency, format), null);
      case CaseDecision.ByPerson(var ruling) ->
          new Verdict(null, RulingCard.of(ruling, currency, evidence, format));
    };
  }
}
