package org.redress.notifications.cases;

import static org.redress.notifications.Notice.Reason.RECOVERY_ASKED;
import static org.redress.notifications.Notice.Reason.RECOVERY_CREDITED;
import static org.redress.notifications.Notice.Reason.RECOVERY_ENDED;
import static org.redress.notifications.Notice.Reason.RECOVERY_RECEIVED;
import static org.redress.notifications.Notice.Reason.RECOVERY_REMINDED;
import static org.redress.notifications.Notice.Reason.TWICE_ASKED;
import static org.redress.notifications.Notice.Reason.TWICE_CREDITED;
import static org.redress.notifications.Notice.Reason.TWICE_ENDED;
import static org.redress.notifications.Notice.Reason.TWICE_REMINDED;

import java.util.function.BiConsumer;
import org.redress.guarantee.Recoveries;
import org.redress.guarantee.Recovery;
import org.redress.guarantee.Recovery.Ground;
import org.redress.guarantee.Recovery.Part;
import org.redress.guarantee.RecoveryEvents.RecoveryOpened;
import org.redress.guarantee.RecoveryEvents.RecoveryReceived;
import org.redress.guarantee.RecoveryEvents.RecoveryReminded;
import org.redress.guarantee.RecoveryEvents.RecoverySettled;
import org.redress.guarantee.RecoveryEvents.RecoveryUpheld;
import org.redress.guarantee.RecoveryId;
import org.redress.notifications.Notice.Reason;
import org.redress.notifications.Notice.Recipient;
import org.redress.refunds.Purse;
import org.redress.shared.CaseEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells merchants and customers what is asked of them, until when, and what became of it; of what
 * is set off at once there is nothing to tell. Carriers and guarantors are no parties of a case.
 */
@Component
class TellingOfRecoveries {

  private final WritingToParties writing;
  private final Recoveries recoveries;

  TellingOfRecoveries(WritingToParties writing, Recoveries recoveries) {
    this.writing = writing;
    this.recoveries = recoveries;
  }

  @EventListener
  void tell(RecoveryOpened opened) {
    if (opened.demanded()) {
      toDebtor(
          opened,
          opened.recovery(),
          (recovery, letters) ->
              letters.give(
                  debtor(recovery),
                  asked(recovery),
                  opened.recovery().toString(),
                  letter ->
                      letter.tell(
                          asked(recovery),
                          "body",
                          letter.money(opened.amount()),
                          letter.until(opened.dueAt()))));
    }
  }

  @EventListener
  void tell(RecoveryUpheld upheld) {
    toDebtor(
        upheld,
        upheld.recovery(),
        (recovery, letters) ->
            letters.give(
                debtor(recovery),
                asked(recovery),
                "%s until %s".formatted(upheld.recovery(), upheld.dueAt()),
                letter ->
                    letter.tell(
                        asked(recovery),
                        "again",
                        letter.money(recovery.outstanding()),
                        letter.until(upheld.dueAt()))));
  }

  @EventListener
  void tell(RecoveryReminded reminded) {
    toDebtor(
        reminded,
        reminded.recovery(),
        (recovery, letters) ->
            letters.give(
                debtor(recovery),
                reminded(recovery),
                "%s since %s, %d"
                    .formatted(reminded.recovery(), recovery.due().at(), reminded.reminder()),
                letter ->
                    letter.tell(reminded(recovery), "body", letter.money(recovery.outstanding()))));
  }

  /** The debtor of a part; of the last one it is told that it was the last. */
  @EventListener
  void tell(RecoveryReceived received) {
    var occasion = "%s, %d left".formatted(received.recovery(), received.outstanding());
    if (received.kind() == Part.Kind.PAYMENT && received.outstanding() > 0) {
      toDebtor(
          received,
          received.recovery(),
          (recovery, letters) ->
              letters.give(
                  debtor(recovery),
                  RECOVERY_RECEIVED,
                  occasion,
                  letter ->
                      letter.tell(
                          RECOVERY_RECEIVED,
                          "body",
                          letter.money(received.amount()),
                          letter.money(received.outstanding()))));
    }
    about(
        received,
        received.recovery(),
        (recovery, letters) -> {
          var claimed = recovery.claimed();
          if (claimed.fromCustomer() && claimed.creditor() == Purse.MERCHANT) {
            letters.give(
                Recipient.MERCHANT,
                credited(recovery),
                occasion,
                letter -> letter.tell(credited(recovery), "body", letter.money(received.amount())));
          }
        });
  }

  @EventListener
  void tell(RecoverySettled settled) {
    toDebtor(
        settled,
        settled.recovery(),
        (recovery, letters) ->
            letters.give(
                debtor(recovery),
                ended(recovery),
                settled.recovery().toString(),
                letter ->
                    letter.tell(
                        ended(recovery),
                        settled.state().name(),
                        letter.money(recovery.claimed().amount()))));
  }

  private interface Telling extends BiConsumer<Recovery, Correspondence> {}

  /** Where it is a party of the case, and was asked for it at all. */
  private void toDebtor(CaseEvent event, RecoveryId id, Telling telling) {
    about(
        event,
        id,
        (recovery, letters) -> {
          if (isParty(recovery.claimed().debtor()) && recovery.demanded()) {
            telling.accept(recovery, letters);
          }
        });
  }

  private void about(CaseEvent event, RecoveryId id, Telling telling) {
    var recovery = recoveries.find(event.marketplace(), id).orElseThrow();
    writing.because(event, letters -> telling.accept(recovery, letters));
  }

  /** What is said to customers, whose parcel came or whose bank paid, is not the same. */
  private static Reason by(Recovery recovery, Reason late, Reason twice) {
    return recovery.claimed().ground() == Ground.PAID_TWICE ? twice : late;
  }

  private static Reason asked(Recovery recovery) {
    return by(recovery, RECOVERY_ASKED, TWICE_ASKED);
  }

  private static Reason reminded(Recovery recovery) {
    return by(recovery, RECOVERY_REMINDED, TWICE_REMINDED);
  }

  private static Reason ended(Recovery recovery) {
    return by(recovery, RECOVERY_ENDED, TWICE_ENDED);
  }

  private static Reason credited(Recovery recovery) {
    return by(recovery, RECOVERY_CREDITED, TWICE_CREDITED);
  }

  private static boolean isParty(Purse debtor) {
    return debtor == Purse.MERCHANT || debtor == Purse.CUSTOMER;
  }

  private static Recipient debtor(Recovery recovery) {
    return recovery.claimed().fromCustomer() ? Recipient.CUSTOMER : Recipient.MERCHANT;
  }
}
