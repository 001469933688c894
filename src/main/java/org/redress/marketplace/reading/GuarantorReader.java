package org.redress.marketplace.reading;

import org.redress.evidence.EvidenceType;
import org.redress.marketplace.reading.SentGuarantor.Renewed;

/** Reads the bodies about guarantors, whose reference stands in the path. */
public final class GuarantorReader {

  private static final int LONGEST_ANSWER = 90;

  private GuarantorReader() {}

  public static SentGuarantor guarantor(Fields body) {
    var answer = body.required("answerDays", Kinds.number(1, LONGEST_ANSWER));
    var reminder = body.required("reminderDays", Kinds.number(0, LONGEST_ANSWER));
    if (body.sound("answerDays") && body.sound("reminderDays") && reminder >= answer) {
      body.wrong("reminderDays", "fewer business days than answerDays");
    }
    return new SentGuarantor(
        body.required("name", Kinds.name(200)),
        Math.toIntExact(answer),
        Math.toIntExact(reminder),
        body.values("languages", 50, Kinds.LANGUAGE_ALONE),
        body.values("needs", EvidenceType.values().length, Kinds.word(EvidenceType.class)),
        body.map("limits", Kinds.CURRENCY, Kinds.MONEY),
        body.optional("callbackUrl", Kinds.name(1000)));
  }

  /** Where a guarantor wants to be told of its cases. */
  public static String callback(Fields body) {
    return body.required("callbackUrl", Kinds.name(1000));
  }

  public static Renewed renewed(Fields body) {
    return body.required("renew", Kinds.word(Renewed.class));
  }
}
