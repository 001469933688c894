package org.redress.policy;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the table of {@link WrittenTable} is asked. */
record Tolerance(int days) {

  record Asked(Map<String, Object> inputs) implements Question<Tolerance> {

    @Override
    public String table() {
      return "Tolerance";
    }

    @Override
    public Tolerance answer(Outputs outputs) {
      return new Tolerance(outputs.days("days"));
    }
  }

  static Asked forParcels(@Nullable Object parcels) {
    var inputs = new HashMap<String, @Nullable Object>();
    inputs.put("parcels", parcels);
    @SuppressWarnings("NullAway") // a null input is what some tests are about
    Map<String, Object> asked = (Map<String, Object>) (Map<String, ?>) inputs;
    return new Asked(asked);
  }
}
