package org.redress.policy;

import java.util.Map;
import org.redress.shared.Party;

/**
 * The table {@code EvidenceTimes}: how often whoever decides a case may ask the parties for
 * evidence first, and for how many calendar days the case may wait for it in all.
 */
public record EvidenceTimes(int requests, int days) {

  /** {@code asker} is MARKETPLACE or GUARANTOR. */
  public record Asked(Party asker) implements Question<EvidenceTimes> {

    @Override
    public String table() {
      return "EvidenceTimes";
    }

    @Override
    public Map<String, Object> inputs() {
      return Map.of("asker", asker.name());
    }

    @Override
    public EvidenceTimes answer(Outputs outputs) {
      return new EvidenceTimes(outputs.days("requests"), outputs.days("days"));
    }
  }
}
