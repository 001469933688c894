package org.redress.desk;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.redress.claims.DossierEntry;
import org.redress.evidence.EvidenceType;
import org.redress.orders.EventType;

/** Something new in a case, in words. */
public record NewsLine(Instant at, String what) {

  public static List<NewsLine> of(List<DossierEntry> news, Words words) {
    return news.stream().map(entry -> new NewsLine(entry.at(), what(entry, words))).toList();
  }

  private static String what(DossierEntry entry, Words words) {
    var who = entry.party() == null ? "Somebody" : CaseWords.of(entry.party());
    return switch (entry.kind()) {
      case OPENED -> "Claim opened";
      case REPORT -> reported(entry.subject(), words);
      case EVIDENCE -> who + " added evidence" + evidence(entry.subject());
      case CHECK -> "An agent checked an item of evidence";
      case ANSWER -> who + " answered: " + plain(entry.subject());
      case SILENCE -> "The merchant’s time to answer ended";
      case OFFER -> who + " made an offer: " + plain(entry.subject());
      case OFFER_ENDED -> "Offer over: " + plain(entry.subject());
      case DENIED -> "Claim denied";
      case REFUND_RULED -> "Refund ruled";
      case ESCALATED -> "Put before the guarantor";
      case AWARD -> "The guarantor gave its award";
      case OBJECTION -> "The merchant objected to bearing the refund";
      case OBJECTION_DECIDED -> "The objection was decided";
      case CLOSED -> "Case closed: " + plain(entry.subject());
    };
  }

  private static String reported(@Nullable String subject, Words words) {
    for (var type : EventType.values()) {
      if (type.name().equals(subject)) {
        return "Reported: " + words.of(type);
      }
    }
    return "A report about the order";
  }

  private static String evidence(@Nullable String subject) {
    for (var type : EvidenceType.values()) {
      if (type.name().equals(subject)) {
        return ": " + EvidenceWords.of(type);
      }
    }
    return "";
  }

  private static String plain(@Nullable String subject) {
    return Objects.requireNonNullElse(subject, "").toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
