package org.redress.parties.sheet;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.redress.casefile.TimelineEntry;
import org.redress.shared.Party;

/** The details of an entry of the timeline, as far as they are there and can be read. */
record StoryFacts(String kind, Map<String, Object> details) {

  /** Under which names events say until when something may happen. */
  private static final List<String> UNTIL = List.of("until", "answerBy", "appealableUntil");

  static StoryFacts of(TimelineEntry entry) {
    return new StoryFacts(entry.kind(), entry.details());
  }

  Optional<String> text(String name) {
    return Optional.ofNullable(details.get(name)).map(Object::toString);
  }

  Optional<Party> party() {
    return text("party")
        .flatMap(name ->
            Arrays.stream(Party.values()).filter(party -> party.name().equals(name)).findFirst());
  }

  Optional<Instant> until() {
    return UNTIL.stream()
        .flatMap(name -> text(name).stream())
        .flatMap(StoryFacts::instant)
        .findFirst();
  }

  /** In minor units. */
  Optional<Long> amount() {
    return details.get("amount") instanceof Number amount
        ? Optional.of(amount.longValue())
        : Optional.empty();
  }

  private static Stream<Instant> instant(String text) {
    try {
      return Stream.of(Instant.parse(text));
    } catch (DateTimeParseException e) {
      return Stream.empty();
    }
  }
}
