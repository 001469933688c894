package org.redress.desk.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.redress.claims.AskingLeft;
import org.redress.claims.EvidenceRequest;
import org.redress.desk.EvidenceWords;
import org.redress.desk.ViewerFormat;
import org.redress.evidence.EvidenceType;
import org.redress.shared.FieldProblem;
import org.redress.shared.Party;

/** The form that asks for evidence as it was filled in; {@code dueBy} is a day of the zone. */
public record EvidenceRequestForm(
    @Nullable String party,
    @Nullable List<String> types,
    @Nullable String dueBy,
    @Nullable String text) {

  private static final int USUAL_DAYS = 7;

  /** The types that can be asked for. */
  public static final List<Choice> TYPES =
      Arrays.stream(EvidenceType.values())
          .map(type -> new Choice(type.name(), EvidenceWords.of(type)))
          .toList();

  /** What was understood; null where something is wrong, which {@code problems} says by field. */
  public record Read(@Nullable EvidenceRequest request, Map<String, String> problems) {}

  /** An empty form, which proposes a week. */
  public static EvidenceRequestForm in(ZoneId zone, Instant now) {
    var day = now.atZone(zone).toLocalDate().plusDays(USUAL_DAYS);
    return new EvidenceRequestForm(null, null, day.toString(), null);
  }

  /** For the template: whether this type was chosen. */
  public boolean wants(String type) {
    return types != null && types.contains(type);
  }

  public Read read(ZoneId zone) {
    var problems = new LinkedHashMap<String, String>();
    var from =
        Optional.ofNullable(party)
            .filter(word -> word.equals("CUSTOMER") || word.equals("MERCHANT"))
            .map(Party::valueOf);
    var wanted = Arrays.stream(EvidenceType.values()).filter(type -> wants(type.name())).toList();
    var until = day(zone);
    if (from.isEmpty()) {
      problems.put("party", "Choose whom to ask.");
    }
    if (wanted.isEmpty()) {
      problems.put("types", "Choose what would help to decide.");
    }
    if (until.isEmpty()) {
      problems.put("dueBy", "Choose a day ahead, up to the last one that is left.");
    }
    var said = text == null ? "" : text.strip();
    return new Read(
        problems.isEmpty()
            ? new EvidenceRequest(from.orElseThrow(), wanted, until.orElseThrow(), said)
            : null,
        problems);
  }

  /** What is wrong with a request, in words, by field. */
  public static Map<String, String> inWords(List<FieldProblem> problems) {
    var said = new TreeMap<String, String>();
    for (var problem : problems) {
      switch (problem.field()) {
        case "dueBy" -> said.put("dueBy", "Choose a day ahead, up to the last one that is left.");
        case "requests" -> said.put("party", "Nobody can be asked again: decide on what is there.");
        default -> said.put(problem.field(), "This has to be " + problem.expected() + ".");
      }
    }
    return said;
  }

  /** How often, and until when at the latest, a party can still be asked. */
  public static String hint(AskingLeft left, ViewerFormat format) {
    return switch (left.requests()) {
      case 0 -> "Nobody can be asked again: decide on what is there.";
      case 1 ->
          "You can ask once more, for an answer until %s at the latest."
              .formatted(last(left, format));
      default ->
          "You can ask %s more times, for answers until %s at the latest."
              .formatted(format.number(left.requests()), last(left, format));
    };
  }

  private static String last(AskingLeft left, ViewerFormat format) {
    return format.until(left.until());
  }

  /** One of several things to choose from. */
  public record Choice(String value, String label) {}

  /** The end of the day. */
  private Optional<Instant> day(ZoneId zone) {
    try {
      return Optional.ofNullable(dueBy)
          .map(LocalDate::parse)
          .map(day -> day.plusDays(1).atStartOfDay(zone).toInstant());
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
