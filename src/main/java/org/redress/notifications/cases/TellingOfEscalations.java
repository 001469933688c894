package org.redress.notifications.cases;

import static org.redress.notifications.Notice.Reason.CASE_OPENED;
import static org.redress.notifications.Notice.Reason.ESCALATED;

import org.redress.guarantee.Escalation.Ground;
import org.redress.guarantee.GuaranteeEvents.CaseEscalated;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells both parties that somebody independent of them decides now, and how long that may take. */
@Component
class TellingOfEscalations {

  private final WritingToParties writing;
  private final Reasons reasons;

  TellingOfEscalations(WritingToParties writing, Reasons reasons) {
    this.writing = writing;
    this.reasons = reasons;
  }

  @EventListener
  void tell(CaseEscalated escalated) {
    writing.because(
        escalated,
        letters -> {
          letters.opened(letter -> letter.tell(CASE_OPENED, "escalated"));
          letters.giveBoth(ESCALATED, "", letter -> body(letter, escalated));
        });
  }

  private String body(Letter letter, CaseEscalated escalated) {
    var said = letter.tell(ESCALATED, "body", letter.until(escalated.answerBy()));
    return escalated.ground() == Ground.POLICY
        ? reasons
            .ofTable(escalated.marketplace(), escalated.caseId())
            .map(why -> Letter.paragraphs(why.in(letter), said))
            .orElse(said)
        : said;
  }
}
