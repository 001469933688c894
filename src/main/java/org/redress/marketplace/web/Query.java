package org.redress.marketplace.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.redress.marketplace.reading.WrittenId;
import org.redress.shared.FieldProblem;

/**
 * The parameters of a list, read strictly: each at most once, none that the resource does not know.
 */
public final class Query {

  private static final int LONGEST = 1000;

  private final HttpServletRequest request;
  private final List<FieldProblem> problems = new ArrayList<>();

  private Query(HttpServletRequest request) {
    this.request = request;
  }

  public static Query of(HttpServletRequest request, String... names) {
    var query = new Query(request);
    query.refuseUnknown(Set.of(names), String.join(", ", names));
    return query;
  }

  public @Nullable String text(String name) {
    var values = request.getParameterValues(name);
    if (values == null) {
      return null;
    }
    if (values.length > 1 || values[0].length() > LONGEST || values[0].indexOf('\0') >= 0) {
      wrong(name, "one text of at most %d characters".formatted(LONGEST));
    }
    return values[0];
  }

  public <E extends Enum<E>> @Nullable E word(String name, Class<E> type) {
    var text = text(name);
    if (text == null) {
      return null;
    }
    var words = type.getEnumConstants();
    var word = Arrays.stream(words).filter(w -> w.name().equals(text)).findAny().orElse(null);
    if (word == null) {
      wrong(
          name, "one of " + Arrays.stream(words).map(Enum::name).collect(Collectors.joining(", ")));
    }
    return word;
  }

  public @Nullable UUID id(String name) {
    var text = text(name);
    var id = text == null ? null : WrittenId.parse(text).orElse(null);
    if (text != null && id == null) {
      wrong(name, "an id as the API gave it");
    }
    return id;
  }

  /** How many items a page holds: 50 unless asked for, at most 200. */
  public int limit() {
    var text = text("limit");
    if (text == null) {
      return 50;
    }
    if (!text.matches("[1-9]\\d{0,2}") || Integer.parseInt(text) > 200) {
      wrong("limit", "a whole number from 1 to 200");
      return 50;
    }
    return Integer.parseInt(text);
  }

  public void wrong(String name, String expected) {
    problems.add(new FieldProblem(name, expected));
  }

  /** Refuses the request if any parameter was wrong. */
  public void check() {
    if (!problems.isEmpty()) {
      throw new Refusal(Problem.invalidFields(problems));
    }
  }

  private void refuseUnknown(Set<String> names, String known) {
    request.getParameterMap().keySet().stream()
        .filter(name -> !names.contains(name))
        .forEach(name -> wrong(name, "no such parameter, only " + known));
  }
}
