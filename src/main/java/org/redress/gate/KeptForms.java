package org.redress.gate;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.redress.shared.FieldProblem;
import org.redress.shared.SystemClock;
import org.springframework.stereotype.Component;

/**
 * The forms that wait for their owners, one each, in memory and for a short while. Nothing is ever
 * done with them but to fill the same form again: sending it is up to its owner.
 */
@Component
class KeptForms {

  private static final int MOST = 500;
  private static final int LONGEST = 64 * 1024;
  private static final Duration KEPT = Duration.ofMinutes(30);

  private final SystemClock clock;
  private final TextGate gate;
  private final Map<String, KeptForm> forms =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, KeptForm> eldest) {
          return size() > MOST;
        }
      };

  KeptForms(SystemClock clock, TextGate gate) {
    this.clock = clock;
    this.gate = gate;
  }

  /** Keeps what a request brings, without its secrets and numbers; whether it is not too much. */
  boolean keep(FormMarks.Mark mark, HttpServletRequest request, List<FieldProblem> problems) {
    var values = new LinkedHashMap<String, List<String>>();
    request
        .getParameterMap()
        .forEach((name, all) -> {
          if (!Secret.is(name) && !name.startsWith("_")) {
            values.put(name, Arrays.stream(all).map(gate::masked).toList());
          }
        });
    var wrong = new LinkedHashMap<String, String>();
    problems.forEach(problem -> wrong.put(problem.field(), problem.expected()));
    if (length(values) > LONGEST) {
      return false;
    }
    var form =
        new KeptForm(
            mark.owner(), request.getRequestURI(), mark.page(), values, wrong, clock.now());
    synchronized (forms) {
      forms.remove(mark.owner());
      forms.put(mark.owner(), form);
    }
    return true;
  }

  Optional<KeptForm> of(String owner) {
    synchronized (forms) {
      return Optional.ofNullable(forms.get(owner)).filter(form -> isFresh(form.at()));
    }
  }

  /** Its owner sent a form to this address, or has no use for it any more. */
  void drop(String owner, String action) {
    synchronized (forms) {
      var form = forms.get(owner);
      if (form != null && form.action().equals(action)) {
        forms.remove(owner);
      }
    }
  }

  private boolean isFresh(Instant at) {
    return at.plus(KEPT).isAfter(clock.now());
  }

  private static int length(Map<String, List<String>> values) {
    return values.entrySet().stream()
        .mapToInt(entry ->
            entry.getKey().length() + entry.getValue().stream().mapToInt(String::length).sum())
        .sum();
  }
}
