package org.redress.casefile.content;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.redress.claims.CaseDecision;
import org.redress.claims.DecidedBy;
import org.redress.claims.PersonRuling;
import org.redress.claims.ReviewRuling;
import org.redress.policy.Decision;
import org.redress.refunds.Purse;

/** One decision with what it rests on, by a table or by a person. */
public sealed interface DecisionItem {

  Instant at();

  /** The sentence for each party, by its name. */
  Map<String, String> explanation();

  /** {@code undecided} says why the table had no usable answer. */
  record ByTable(
      String id,
      Instant at,
      String table,
      ContractOfCase.Edition policyEdition,
      Map<String, Object> inputs,
      List<Decision.MatchedRule> matchedRules,
      Map<String, Object> outputs,
      Decision.@Nullable Undecided undecided,
      Map<String, String> explanation)
      implements DecisionItem {

    @JsonProperty
    DecidedBy decidedBy() {
      return DecidedBy.POLICY;
    }
  }

  /** {@code proposal} is what the table had said, {@code departs} whether the person did not. */
  record ByPerson(
      String id,
      Instant at,
      String user,
      DecidedBy decidedBy,
      ReviewRuling.Ruling ruling,
      @Nullable Long amount,
      Purse borneBy,
      @Nullable String proposal,
      boolean departs,
      String reason,
      Map<String, String> explanation,
      List<String> reliedOn,
      @Nullable Long dossier,
      @Nullable String confirmedBy)
      implements DecisionItem {}

  static DecisionItem of(CaseDecision decision) {
    return switch (decision) {
      case CaseDecision.ByTable(var byTable) -> of(byTable);
      case CaseDecision.ByPerson(var ruling) -> of(ruling);
    };
  }

  static DecisionItem of(Decision decision) {
    return new ByTable(
        decision.id().toString(),
        decision.at(),
        decision.table(),
        new ContractOfCase.Edition(decision.edition(), decision.editionHash(), null),
        decision.inputs(),
        decision.matchedRules(),
        decision.outputs(),
        decision.undecided(),
        decision.explanation());
  }

  private static DecisionItem of(PersonRuling ruling) {
    return new ByPerson(
        ruling.id().toString(),
        ruling.at(),
        ruling.user(),
        ruling.decidedBy(),
        ruling.ruling(),
        ruling.amount(),
        ruling.borneBy(),
        ruling.proposal(),
        ruling.departs(),
        ruling.reason(),
        ruling.explanation(),
        ruling.reliedOn().stream().map(Object::toString).toList(),
        ruling.dossier(),
        ruling.confirmedBy());
  }
}
