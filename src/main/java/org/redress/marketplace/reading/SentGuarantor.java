package org.redress.marketplace.reading;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.redress.evidence.EvidenceType;
import org.redress.guarantee.Guarantor;

/** A guarantor's terms as a marketplace sent them, and where it is told of its cases. */
public record SentGuarantor(
    String name,
    int answerDays,
    int reminderDays,
    List<String> languages,
    List<EvidenceType> needs,
    Map<String, Long> limits,
    @Nullable String callbackUrl) {

  /** What is made anew where it was lost or told. */
  public enum Renewed {
    API_KEY,
    CALLBACK_SECRET
  }

  /** The terms, once they were read without a problem. */
  public Guarantor terms(String reference) {
    return new Guarantor(
        reference,
        name,
        answerDays,
        reminderDays,
        languages,
        needs.stream().map(Enum::name).toList(),
        limits);
  }
}
