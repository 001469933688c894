package org.redress.desk.cases;

import org.jspecify.annotations.Nullable;
import org.redress.desk.MoneyWords;
import org.redress.desk.ViewerFormat;
import org.redress.guarantee.Escalation;
import org.redress.guarantee.Escalation.Award;

/** A case's way through its guarantor; {@code tone} is a class of the stylesheet. */
public record GuarantorCard(
    String name,
    String state,
    String tone,
    String ground,
    @Nullable String reason,
    String reserved,
    boolean whole,
    boolean open,
    boolean stopped,
    Escalation.Times times,
    boolean overdue,
    @Nullable String award,
    @Nullable String awardReason) {

  /** {@code name} is the guarantor's. */
  public static GuarantorCard of(Escalation before, String name, ViewerFormat format) {
    var given = before.award();
    return new GuarantorCard(
        name,
        word(before.state()),
        tone(before.state()),
        ground(before.ground()),
        before.reason(),
        format.money(before.reserved(), before.currency()),
        before.reserved() == before.claimed(),
        before.open(),
        before.state() == Escalation.State.STOPPED,
        before.times(),
        before.state() == Escalation.State.OPEN && format.isPast(before.times().answerBy()),
        given == null ? null : award(given, before.currency(), format),
        given == null ? null : given.reason());
  }

  /** What became of it. */
  public static String word(Escalation.State state) {
    return switch (state) {
      case OPEN -> "Awaits the award";
      case STOPPED -> "Clock stopped";
      case AWARDED -> "Awarded";
      case SILENT -> "No award in time";
      case WITHDRAWN -> "Taken back";
    };
  }

  /** The stylesheet's class for a state; always beside its word, never instead of it. */
  public static String tone(Escalation.State state) {
    return switch (state) {
      case OPEN -> "at-risk";
      case STOPPED -> "pending";
      case AWARDED -> "kept";
      case SILENT -> "broken";
      case WITHDRAWN -> "void";
    };
  }

  private static String ground(Escalation.Ground ground) {
    return switch (ground) {
      case CUSTOMER -> "The customer wanted it";
      case AGENT -> "The marketplace wanted it";
      case POLICY -> "The policy asks for it";
      case OVERDUE -> "Nobody had decided in time";
    };
  }

  /** An award in a few words. */
  public static String award(Award given, String currency, ViewerFormat format) {
    return given.amount() == 0
        ? "Denied: the customer gets nothing back."
        : "%s to the customer, borne by %s."
            .formatted(format.money(given.amount(), currency), MoneyWords.of(given.borneBy()));
  }
}
