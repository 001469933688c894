package org.redress.orders;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redress.orders.EventReport.Difference;
import org.redress.orders.ReportEvent.Details;
import org.redress.orders.ReportEvent.Quantity;
import org.redress.shared.FieldProblem;

/** A report beside those before it: the one place that says whether it is a fact of its own. */
sealed interface Compared {

  record New() implements Compared {}

  record Same(OrderEvent kept) implements Compared {}

  record Other(OrderEvent kept, List<Difference> differences) implements Compared {}

  /** It cannot be true beside what stands. */
  record Contrary(List<FieldProblem> problems) implements Compared {}

  /** {@code sent} is the report as it would be kept, {@code reported} are those before it. */
  static Compared of(Contract contract, List<OrderEvent> reported, OrderEvent sent) {
    var kept = kept(Facts.unretracted(reported), EventKey.of(sent));
    if (kept != null) {
      var differences = differences(kept.details(), sent.details());
      return differences.isEmpty() ? new Same(kept) : new Other(kept, differences);
    }
    var problems = new Contradictions(contract, reported, sent).found();
    return problems.isEmpty() ? new New() : new Contrary(problems);
  }

  private static @Nullable OrderEvent kept(List<OrderEvent> standing, EventKey key) {
    var same = standing.stream().filter(event -> EventKey.of(event).equals(key)).findFirst();
    return same.isPresent() || !key.ofWordAboutMoney()
        ? same.orElse(null)
        // what others have confirmed needs no word any more
        : kept(standing, key.confirmed());
  }

  private static List<Difference> differences(Details kept, Details sent) {
    return EventChecks.details().entrySet().stream()
        .flatMap(detail -> {
          var before = detail.getValue().apply(kept);
          var now = detail.getValue().apply(sent);
          return Objects.equals(
                  comparable(detail.getKey(), before), comparable(detail.getKey(), now))
              ? Stream.empty()
              : Stream.of(new Difference(detail.getKey(), before, now));
        })
        .toList();
  }

  /** In which order lines are named says nothing, and the first round need not be named. */
  private static @Nullable Object comparable(String name, @Nullable Object value) {
    if (name.equals("round")) {
      return Objects.requireNonNullElse(value, 1);
    }
    return value instanceof List<?> lines
        ? lines.stream()
            .map(Quantity.class::cast)
            .collect(toMap(Quantity::reference, Quantity::quantity, Math::addExact, TreeMap::new))
        : value;
  }
}
