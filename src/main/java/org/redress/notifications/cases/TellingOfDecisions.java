package org.redress.notifications.cases;

import static org.redress.notifications.Notice.Reason.CASE_OPENED;
import static org.redress.notifications.Notice.Reason.DECIDED;
import static org.redress.notifications.Notice.Recipient.CUSTOMER;
import static org.redress.notifications.Notice.Recipient.MERCHANT;

import java.util.Optional;
import java.util.function.Function;
import org.redress.claims.ClaimEvents.ClaimClosed;
import org.redress.claims.ClaimEvents.ClaimDenied;
import org.redress.claims.ClaimEvents.RefundRuled;
import org.redress.claims.Outcome;
import org.redress.shared.CaseEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells both parties what was decided, why, and what that means for them. */
@Component
class TellingOfDecisions {

  private final WritingToParties writing;
  private final Reasons reasons;

  TellingOfDecisions(WritingToParties writing, Reasons reasons) {
    this.writing = writing;
    this.reasons = reasons;
  }

  /** First what was decided, then what the customer has to do for its money. */
  @EventListener
  @Order(0)
  void tell(RefundRuled ruled) {
    var why = reasons.of(ruled.marketplace(), ruled.caseId(), ruled.decidedBy());
    writing.because(
        ruled,
        letters -> {
          var part = ruled.amount() < letters.heading().claimed();
          var variant = part ? "PARTIAL_REFUND" : "REFUND";
          Function<Letter, String> outcome =
              letter ->
                  letter.tell(
                      DECIDED,
                      variant,
                      letter.money(ruled.amount()),
                      letter.money(letters.heading().claimed()));
          letters.opened(letter -> letter.tell(CASE_OPENED, "decided"));
          letters.give(
              CUSTOMER,
              DECIDED,
              occasion(ruled, why),
              letter -> explained(letter, outcome.apply(letter), why));
          letters.give(
              MERCHANT,
              DECIDED,
              occasion(ruled, why),
              letter ->
                  Letter.paragraphs(
                      explained(letter, outcome.apply(letter), why), bearing(letter, ruled)));
        });
  }

  private static String bearing(Letter letter, RefundRuled ruled) {
    var borne = letter.say("BORNE." + ruled.borneBy());
    var until = ruled.objectableUntil();
    return until == null
        ? borne
        : borne + " " + letter.tell(DECIDED, "object", letter.until(until));
  }

  @EventListener
  void tell(ClaimDenied denied) {
    var why = reasons.of(denied.marketplace(), denied.caseId(), denied.decidedBy());
    writing.because(
        denied,
        letters -> {
          letters.opened(letter -> letter.tell(CASE_OPENED, "decided"));
          letters.giveBoth(
              DECIDED,
              occasion(denied, why),
              letter ->
                  Letter.paragraphs(
                      explained(letter, letter.tell(DECIDED, "DENY"), why),
                      letter.tell(
                          DECIDED,
                          "appeal." + denied.decidedBy(),
                          letter.until(denied.appealableUntil()))));
        });
  }

  /** A denial that nobody can appeal closes the case; of any other both were told before. */
  @EventListener
  @Order(0)
  void tell(ClaimClosed closed) {
    var who = closed.decidedBy();
    if (closed.outcome() == Outcome.DENIED && who != null) {
      var why = reasons.of(closed.marketplace(), closed.caseId(), who);
      writing.because(
          closed,
          letters ->
              letters.giveBoth(
                  DECIDED,
                  occasion(closed, why),
                  letter ->
                      Letter.paragraphs(
                          explained(letter, letter.tell(DECIDED, "DENY"), why),
                          letter.say("DECIDED.final"))));
    }
  }

  private static String occasion(CaseEvent event, Optional<Why> why) {
    return why.map(Why::occasion).orElseGet(() -> event.at().toString());
  }

  private static String explained(Letter letter, String outcome, Optional<Why> why) {
    return why.map(it -> Letter.paragraphs(outcome, it.in(letter))).orElse(outcome);
  }
}
