package org.redress.desk;

import java.util.Locale;
import java.util.regex.Pattern;
import org.redress.refunds.Purse;
import org.redress.refunds.RefundEvents.RefundNeedsPerson.Why;
import org.redress.refunds.RefundTroubles.Act;
import org.redress.refunds.RefundView;

/** The words of the screens for money; a new name without one does not compile. */
public final class MoneyWords {

  private static final Pattern ACCOUNT = Pattern.compile("([a-z]+):(?:(.+):)?([a-z-]+)");

  private MoneyWords() {}

  public static String of(Purse purse) {
    return switch (purse) {
      case MERCHANT -> "the merchant";
      case MARKETPLACE -> "the marketplace";
      case GUARANTOR -> "the guarantor";
      case CARRIER -> "the carrier";
      case CUSTOMER -> "the customer";
    };
  }

  public static String of(RefundView.Kind kind) {
    return switch (kind) {
      case REFUND -> "Refund";
      case PAYOUT -> "Payout";
    };
  }

  /** By which way the money goes. */
  public static String way(RefundView.Kind kind) {
    return switch (kind) {
      case REFUND -> "back on the original payment";
      case PAYOUT -> "to a destination that the customer names";
    };
  }

  public static String of(RefundView.State state) {
    return switch (state) {
      case AWAITING_DESTINATION -> "Awaiting a destination";
      case REQUESTED -> "Requested";
      case SENT -> "Sent";
      case UNKNOWN -> "Unknown";
      case CONFIRMED -> "Paid";
      case REFUSED -> "Refused";
      case BOUNCED -> "Bounced";
      case SETTLED_ELSEWHERE -> "Came back another way";
      case WITHDRAWN -> "Not owed after all";
    };
  }

  public static String tone(RefundView.State state) {
    return switch (state) {
      case CONFIRMED -> "kept";
      case REFUSED, BOUNCED -> "broken";
      case UNKNOWN -> "at-risk";
      case AWAITING_DESTINATION, REQUESTED, SENT -> "pending";
      case SETTLED_ELSEWHERE, WITHDRAWN -> "void";
    };
  }

  /** Why a person has to act. */
  public static String of(Why why) {
    return switch (why) {
      case PERSON_FIRST ->
          "The order was cancelled; so much goes back only after a person has looked at it.";
      case REPORTED_PAID ->
          "It was not paid from here, but is reported as paid under our reference. Find out; then record it as paid by hand, or have the report retracted and try again.";
      case CONTRADICTED ->
          "It was cancelled against what is recorded of its delivery: decide whether the money is owed.";
      case REFUSED -> "The payment provider refused to pay it.";
      case BOUNCED -> "It was paid, and the bank sent it back.";
      case NO_DESTINATION -> "The customer did not say where the money goes.";
      case NO_PROVIDER -> "No payment provider serves this payment.";
      case ON_HOLD -> "A chargeback is open at the bank: nothing is paid meanwhile.";
      case UNPAID ->
          "The payment that this refund belongs to was taken back. It is paid by itself once the payment is there again.";
      case OWED_AGAIN ->
          "More is owed than was paid: more was captured later, or a report of money that came back was taken back. Look again, then have it paid.";
    };
  }

  /** Why an act on a refund was not done. */
  public static String of(Act.Reason reason) {
    return switch (reason) {
      case NO_SUCH_REFUND -> "There is no such refund.";
      case NOT_IN_TROUBLE -> "Nobody has to act on this refund any more: somebody else just did.";
      case OWED ->
          "It is owed, or may have been paid already. Only what is contradicted by another fact, such as a recorded delivery, can be called not owed; a cancellation that never was is retracted by whoever reported it.";
      case NOT_DECIDED -> "First a person has to say that it is owed.";
      case NO_DESTINATION ->
          "There is no destination to send it to. Ask the customer for one, or pay by hand.";
      case MAY_BE_PAID -> "The provider may have paid already. “Try again” looks that up first.";
      case SETTLED_ELSEWHERE ->
          "All of it has come back to the customer another way meanwhile: nothing is owed any more.";
      case ON_HOLD -> "A chargeback is open at the bank: nothing is paid meanwhile.";
      case UNPAID ->
          "The payment that this refund belongs to was taken back: nothing can be paid until it is there again.";
      case LESS_IS_OWED ->
          "A part of it has come back to the customer another way meanwhile: look at the amount again.";
      case DECIDED_IT -> "You had a hand in deciding this case, so its money is for somebody else.";
      case REFERENCE_TAKEN ->
          "Reference: another refund was paid with it, or is proposed to be, or it is reported as money given back elsewhere. One transfer pays one refund: give the reference of this one’s.";
      case PROPOSED_ALREADY -> "A payment by hand waits for a second person already.";
      case NOT_PROPOSED ->
          "Nothing waits for a second person here any more: it was withdrawn, decided, or waited too long.";
      case NOT_A_SECOND_PERSON ->
          "You proposed it, or are not independent of who did: somebody else has to confirm it.";
      case LOOK_AGAIN ->
          "Not recorded: something came into the case since you opened this page. Look again.";
      case CHANGED ->
          "The refund has changed since this was proposed. Look again; it has to be proposed anew.";
      case NOT_A_REFERENCE ->
          "Reference and reason are one line each, up to 200 characters, without the number of an account or a card.";
    };
  }

  /** What an entry of the books is for; the names are those of {@code refunds}. */
  public static String entry(String kind) {
    return switch (kind) {
      case "REFUND_PAID" -> "Refund paid";
      case "PAYOUT_PAID" -> "Payout paid";
      case "REFUND_BOUNCED" -> "Refund bounced";
      case "PAYOUT_BOUNCED" -> "Payout bounced";
      case "REFUND_PAID_BY_HAND", "PAYOUT_PAID_BY_HAND" -> "Paid by hand";
      default -> capital(kind.toLowerCase(Locale.ROOT).replace('_', ' '));
    };
  }

  /** An account in words, e.g. {@code Merchant acme: receivable}. */
  public static String account(String name) {
    var parts = ACCOUNT.matcher(name);
    if (!parts.matches()) {
      return name;
    }
    var whose = parts.group(2) == null ? "" : " " + parts.group(2);
    return capital(parts.group(1)) + whose + ": " + parts.group(3).replace('-', ' ');
  }

  private static String capital(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }
}
