package org.redress.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.redress.casefile.TimelineEntry;
import org.redress.orders.EventType;
import org.redress.orders.OrderView;
import org.springframework.stereotype.Component;

/**
 * Says in plain sentences what the entries of a timeline tell. A kind it does not know is spelled
 * out.
 */
@Component
public class TimelineWords {

  private final Words words;

  TimelineWords(Words words) {
    this.words = words;
  }

  /** {@code currency} is that of the amounts in the entry. */
  public TimelineLine line(TimelineEntry entry, String currency, ViewerFormat format) {
    var told = tell(entry, currency, format);
    return new TimelineLine(
        entry.at(), told.what(), told.more(), words.of(entry.by()), told.tone());
  }

  /** With what exactly was reported, where the entry is a report about this order. */
  public TimelineLine line(TimelineEntry entry, OrderView order, ViewerFormat format) {
    var line = line(entry, order.contract().currency(), format);
    var reported =
        order.events().stream()
            .filter(event -> event.id().toString().equals(String.valueOf(eventOf(entry))))
            .findFirst()
            .map(event -> ReportWords.of(event, words) + ".");
    return reported
        .map(said ->
            new TimelineLine(
                line.at(),
                line.what(),
                line.more() == null ? capital(said) : capital(said) + " " + line.more(),
                line.by(),
                line.tone()))
        .orElse(line);
  }

  private static @Nullable Object eventOf(TimelineEntry entry) {
    return entry.kind().equals("OrderEventReported") ? entry.details().get("eventId") : null;
  }

  private static String capital(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  private Told tell(TimelineEntry entry, String currency, ViewerFormat format) {
    var details = entry.details();
    return switch (entry.kind()) {
      case "OrderRegistered" -> registered(details);
      case "OrderEventReported" -> reported(entry, format);
      case "DelayFound" -> delayFound(details, format);
      case "DelayAnswerMissed" ->
          new Told("Customer silent about the delay", silence(details), "at-risk");
      case "CancelledParcelCame" ->
          new Told(
              "The parcel came after the money had gone back", "The customer is told.", "fact");
      case "OrderCancelled" -> new Told("Order cancelled", ground(details), "void");
      case "PromiseKept" -> new Told("Promise kept", null, "kept");
      case "PromiseBroken" -> broken(details);
      case "GuaranteeEnded" -> new Told("Guarantee over", null, "quiet");
      case "CourseChanged" ->
          new Told("Process told: " + plain(details, "step").orElse("changed"), null, "quiet");
      default -> inCase(entry, EntryDetails.of(entry, currency, format));
    };
  }

  private Told inCase(TimelineEntry entry, EntryDetails details) {
    var ofClaim = ClaimTimelineWords.tell(entry.kind(), details);
    var byGuarantor =
        ofClaim == null ? GuarantorTimelineWords.tell(entry.kind(), details) : ofClaim;
    var ofRecovery = byGuarantor == null ? RecoveryWords.tell(entry.kind(), details) : byGuarantor;
    var told = ofRecovery == null ? WorkTimelineWords.tell(entry.kind(), details) : ofRecovery;
    return told == null
        ? new Told(words.plain(entry.kind()), spelledOut(entry.details()), "quiet")
        : told;
  }

  private static Told registered(Map<String, Object> details) {
    return Boolean.FALSE.equals(details.get("watched"))
        ? new Told("Order registered", "As history: nothing is watched.", "quiet")
        : new Told("Order registered", "Its promise is watched from now on.", "quiet");
  }

  private Told reported(TimelineEntry entry, ViewerFormat format) {
    var type = text(entry.details(), "type");
    var what =
        type.map(name -> eventType(name).map(this::report).orElseGet(() -> words.plain(name)));
    var happened = instant(entry.details(), "occurredAt");
    var more =
        happened.filter(at -> differs(at, entry.at())).map(at -> happened(at, entry, format));
    return new Told(what.orElse("Something was reported"), more.orElse(null), "fact");
  }

  private String report(EventType type) {
    return type == EventType.RETRACTED ? words.of(type) : "Reported: " + words.of(type);
  }

  private static String happened(Instant at, TimelineEntry entry, ViewerFormat format) {
    var lag = Duration.between(at, entry.at());
    var sentence = "Happened " + format.moment(at);
    return lag.isNegative()
        ? sentence + "."
        : sentence + ", reported " + format.length(lag) + " later.";
  }

  private Told delayFound(Map<String, Object> details, ViewerFormat format) {
    var risk = text(details, "risk").map(TimelineWords::risk).orElse("it will be late");
    var what = "Promise at risk: " + risk;
    if (!Boolean.TRUE.equals(details.get("told"))) {
      return new Told(what, "The table says not to write to the customer about it.", "at-risk");
    }
    var answer =
        instant(details, "answerBy")
            .map(at -> " An answer is possible until " + format.until(at) + ".")
            .orElse("");
    var silence = Optional.ofNullable(silence(details)).map(text -> " " + text).orElse("");
    return new Told(
        what, "A delay notice was written for the customer." + answer + silence, "at-risk");
  }

  private static String risk(String risk) {
    return switch (risk) {
      case "SHIP_BY_MISSED" -> "not handed to a carrier in time";
      case "DELAY_ANNOUNCED" -> "a delay was announced";
      case "TRACKING_STANDS_STILL" -> "tracking stands still";
      case "LOST" -> "the parcel is lost";
      default -> risk;
    };
  }

  private static @Nullable String silence(Map<String, Object> details) {
    return text(details, "silenceMeans")
        .map(means ->
            means.equals("CANCEL") ? "Silence cancels the order." : "Silence keeps the order.")
        .orElse(null);
  }

  private static @Nullable String ground(Map<String, Object> details) {
    return text(details, "ground")
        .map(ground ->
            switch (ground) {
              case "REPORTED" -> "As the marketplace reported.";
              case "DELAY_DECLINED" -> "The customer declined the delay.";
              case "SILENT_ABOUT_DELAY" -> "The customer did not answer the delay notice.";
              default -> ground;
            })
        .orElse(null);
  }

  private static Told broken(Map<String, Object> details) {
    var claimable = Boolean.TRUE.equals(details.get("claimable"));
    return new Told(
        "Promise broken",
        claimable
            ? "The promised day ended without a delivery. The customer may claim from now on."
            : "The promised day ended without a delivery.",
        "broken");
  }

  private @Nullable String spelledOut(Map<String, Object> details) {
    var text =
        details.entrySet().stream()
            .map(detail -> words.plain(detail.getKey()) + ": " + detail.getValue())
            .collect(Collectors.joining("; "));
    return text.isEmpty() ? null : text;
  }

  private Optional<String> plain(Map<String, Object> details, String name) {
    return text(details, name).map(words::plain);
  }

  private static Optional<String> text(Map<String, Object> details, String name) {
    return Optional.ofNullable(details.get(name)).map(Object::toString);
  }

  private static Optional<Instant> instant(Map<String, Object> details, String name) {
    try {
      return text(details, name).map(Instant::parse);
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static Optional<EventType> eventType(String name) {
    for (var type : EventType.values()) {
      if (type.name().equals(name)) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }

  private static boolean differs(Instant one, Instant other) {
    return Duration.between(one, other).abs().compareTo(Duration.ofMinutes(1)) >= 0;
  }
}
