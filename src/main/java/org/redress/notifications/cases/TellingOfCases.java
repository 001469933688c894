package org.redress.notifications.cases;

import static org.redress.notifications.Notice.Reason.*;
import static org.redress.notifications.Notice.Recipient.CUSTOMER;
import static org.redress.notifications.Notice.Recipient.MERCHANT;

import java.util.stream.Collectors;
import org.redress.claims.AskedEvidence;
import org.redress.claims.ClaimEvents.ClaimClosed;
import org.redress.claims.ClaimEvents.ClaimHeld;
import org.redress.claims.ClaimEvents.DeliveryPut;
import org.redress.claims.ClaimEvents.EvidenceRequested;
import org.redress.claims.ClaimEvents.MerchantAsked;
import org.redress.claims.ClaimEvents.ParcelCameLate;
import org.redress.claims.ClaimEvents.ReviewOpened;
import org.redress.claims.ClaimRecords;
import org.redress.notifications.Notice.Recipient;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells the parties of a case what is asked of them, and how it began and ended, in the transaction
 * in which it happens.
 */
@Component
class TellingOfCases {

  private final WritingToParties writing;
  private final ClaimRecords claims;

  TellingOfCases(WritingToParties writing, ClaimRecords claims) {
    this.writing = writing;
    this.claims = claims;
  }

  @EventListener
  void tell(MerchantAsked asked) {
    writing.because(
        asked,
        letters -> {
          letters.opened(
              letter -> letter.tell(CASE_OPENED, "merchantAsked", letter.until(asked.until())));
          letters.give(
              MERCHANT,
              ANSWER_ASKED,
              asked.until().toString(),
              letter ->
                  letter.tell(
                      ANSWER_ASKED,
                      "body",
                      letter.money(letters.heading().claimed()),
                      letter.until(asked.until())));
        });
  }

  @EventListener
  void tell(ReviewOpened review) {
    writing.because(
        review, letters -> letters.opened(letter -> letter.tell(CASE_OPENED, "review")));
  }

  @EventListener
  void tell(ClaimHeld held) {
    writing.because(held, letters -> letters.opened(letter -> letter.tell(CASE_OPENED, "held")));
  }

  @EventListener
  void tell(DeliveryPut put) {
    writing.because(
        put,
        letters ->
            letters.give(
                CUSTOMER,
                DELIVERY_ASKED,
                put.until().toString(),
                letter -> letter.tell(DELIVERY_ASKED, "body", letter.until(put.until()))));
  }

  @EventListener
  void tell(EvidenceRequested requested) {
    writing.because(
        requested,
        letters -> {
          var asked =
              claims
                  .evidenceRequest(requested.marketplace(), requested.caseId(), requested.number())
                  .orElseThrow();
          letters.give(
              Recipient.valueOf(asked.party().name()),
              EVIDENCE_ASKED,
              Integer.toString(asked.number()),
              letter -> asking(letter, asked));
        });
  }

  private static String asking(Letter letter, AskedEvidence asked) {
    var types =
        asked.types().stream()
            .map(type -> letter.say("EVIDENCE." + type))
            .collect(Collectors.joining(", "));
    var said = letter.tell(EVIDENCE_ASKED, "body", types, letter.until(asked.dueBy()));
    var text = asked.text();
    return text == null ? said : Letter.paragraphs(said, letter.say("EVIDENCE.text", text));
  }

  @EventListener
  void tell(ClaimClosed closed) {
    writing.because(
        closed,
        letters ->
            letters.giveBoth(
                CASE_CLOSED, "", letter -> letter.tell(CASE_CLOSED, closed.outcome().name())));
  }

  /** Where the table does not know what to ask of the customer, nobody is written to. */
  @EventListener
  void tell(ParcelCameLate late) {
    var action = late.action();
    var backBy = late.sendBackBy();
    if (action != null) {
      writing.because(
          late,
          letters ->
              letters.giveBoth(
                  PARCEL_CAME_LATE,
                  "",
                  letter ->
                      backBy == null
                          ? letter.tell(PARCEL_CAME_LATE, action.name())
                          : letter.tell(PARCEL_CAME_LATE, action.name(), letter.until(backBy))));
    }
  }
}
