package org.redress.desk;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.redress.casefile.TimelineEntry;

/** The details of an entry, as far as they are there and can be read. */
record EntryDetails(Map<String, Object> all, String currency, ViewerFormat format) {

  static EntryDetails of(TimelineEntry entry, String currency, ViewerFormat format) {
    return new EntryDetails(entry.details(), currency, format);
  }

  Optional<String> text(String name) {
    return Optional.ofNullable(all.get(name)).map(Object::toString);
  }

  boolean says(String name) {
    return Boolean.TRUE.equals(all.get(name));
  }

  <E extends Enum<E>> Optional<E> word(String name, Class<E> type) {
    return text(name)
        .flatMap(text ->
            Arrays.stream(type.getEnumConstants())
                .filter(word -> word.name().equals(text))
                .findFirst());
  }

  Optional<Instant> instant(String name) {
    try {
      return text(name).map(Instant::parse);
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** In words, e.g. {@code the end of Mon 9 Mar 2026}. */
  Optional<String> until(String name) {
    return instant(name).map(format::until);
  }

  /** In minor units of the order's currency. */
  Optional<String> money(String name) {
    return all.get(name) instanceof Number amount
        ? Optional.of(format.money(amount.longValue(), currency))
        : Optional.empty();
  }
}
