package org.redress.desk;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.redress.guarantee.Recovery;
import org.redress.guarantee.Recovery.Part;
import org.redress.refunds.Purse;

/** The words of the screens for recoveries; a new name without one does not compile. */
public final class RecoveryWords {

  private RecoveryWords() {}

  public static String of(Recovery.State state) {
    return switch (state) {
      case AWAITED -> "Parcel to be sent back";
      case OPEN -> "Open";
      case DISPUTED -> "Disputed";
      case SETTLED -> "Settled";
      case WRITTEN_OFF -> "Written off";
      case VOID -> "Void";
    };
  }

  /** The stylesheet's class for a state; always beside its word, never instead of it. */
  public static String tone(Recovery.State state) {
    return switch (state) {
      case AWAITED, OPEN -> "pending";
      case DISPUTED -> "at-risk";
      case SETTLED -> "kept";
      case WRITTEN_OFF -> "broken";
      case VOID -> "void";
    };
  }

  public static String of(Part.Kind kind) {
    return switch (kind) {
      case SET_OFF -> "Set off";
      case PAYMENT -> "Payment";
      case PAID_BACK -> "Paid back by the customer";
    };
  }

  /** Customers are asked; everybody else owes. {@code amount} is written out. */
  public static String owes(Recovery.Claimed claimed, boolean over, String amount) {
    var does =
        claimed.fromCustomer() ? over ? "was asked for" : "is asked for" : over ? "owed" : "owes";
    return "%s %s %s".formatted(debtor(claimed), does, amount);
  }

  /** Who owes it, by name where there is one. */
  public static String debtor(Recovery.Claimed claimed) {
    return switch (claimed.debtor()) {
      case MERCHANT -> "Merchant " + claimed.merchant();
      case CARRIER -> "Carrier " + claimed.carrier();
      case MARKETPLACE, GUARANTOR, CUSTOMER -> purse(claimed.debtor());
    };
  }

  public static String creditor(Recovery.Claimed claimed) {
    return switch (claimed.creditor()) {
      case MERCHANT -> "Merchant " + claimed.merchant();
      case CARRIER -> "Carrier " + claimed.carrier();
      case MARKETPLACE, GUARANTOR, CUSTOMER -> purse(claimed.creditor());
    };
  }

  /** Null for what does not happen to recoveries. */
  static @Nullable Told tell(String kind, EntryDetails details) {
    return switch (kind) {
      case "ParcelAwaitedBack" ->
          new Told(
              "Parcel to be sent back", "What is not handed over in time is asked for.", "pending");
      case "RecoveryOpened" -> new Told("Recovery opened", owed(details), "pending");
      case "RecoveryReminded" -> new Told("Recovery: debtor reminded", null, "at-risk");
      case "RecoveryReceived" ->
          new Told(
              "Recovery: " + details.money("amount").orElse("a part") + " received",
              details.money("outstanding").map(rest -> rest + " are outstanding.").orElse(null),
              "fact");
      case "RecoveryDisputed" ->
          new Told("Recovery disputed", "A supervisor looks at it.", "at-risk");
      case "RecoveryUpheld" -> new Told("Recovery upheld", due(details), "fact");
      case "RecoverySettled" -> ended(details);
      default -> null;
    };
  }

  private static @Nullable String owed(EntryDetails details) {
    var debtor = details.word("debtor", Purse.class);
    var creditor = details.word("creditor", Purse.class);
    return debtor.isEmpty() || creditor.isEmpty()
        ? null
        : (debtor.get() == Purse.CUSTOMER ? "%s is asked to pay %s %s." : "%s owes %s %s.")
            .formatted(
                purse(debtor.get()),
                MoneyWords.of(creditor.get()),
                details.money("amount").orElse("it"));
  }

  private static @Nullable String due(EntryDetails details) {
    return details.until("dueAt").map(end -> "It is due by " + end + ".").orElse(null);
  }

  private static Told ended(EntryDetails details) {
    var state = details.word("state", Recovery.State.class);
    return new Told(
        "Recovery " + state.map(RecoveryWords::of).orElse("over").toLowerCase(Locale.ROOT),
        null,
        state.map(RecoveryWords::tone).orElse("quiet"));
  }

  private static String purse(Purse purse) {
    var words = MoneyWords.of(purse);
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
