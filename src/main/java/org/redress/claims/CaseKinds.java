package org.redress.claims;

import static java.util.stream.Collectors.toMap;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** The kinds of case that somebody implements. */
@Component
class CaseKinds {

  private final Map<KindId, CaseKind<?>> kinds;

  CaseKinds(List<CaseKind<?>> kinds) {
    this.kinds =
        kinds.stream()
            .collect(
                toMap(
                    CaseKind::id,
                    Function.identity(),
                    (one, other) -> {
                      throw new IllegalStateException("two of the kind " + one.id());
                    },
                    () -> new EnumMap<>(KindId.class)));
  }

  CaseKind<?> of(KindId id) {
    var kind = kinds.get(id);
    if (kind == null) {
      throw new IllegalArgumentException("cases of the kind %s are not served".formatted(id));
    }
    return kind;
  }

  List<KindId> served() {
    return List.copyOf(kinds.keySet());
  }
}
