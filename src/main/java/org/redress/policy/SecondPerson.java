package org.redress.policy;

import java.util.Map;

/**
 * The table {@code SecondPerson}: up to which amounts, in minor units, one person of the staff acts
 * alone.
 *
 * @param handLimit what was paid by hand in {@code windowDays} days, summed
 * @param rulingLimit what is at stake where a ruling departs from the table's proposal
 * @param unproposedLimit what is given where the table proposes nothing
 * @param proposalDays how long the second person may confirm
 */
public record SecondPerson(
    long handLimit, long rulingLimit, long unproposedLimit, int windowDays, int proposalDays) {

  public record Asked(String currency) implements Question<SecondPerson> {

    @Override
    public String table() {
      return "SecondPerson";
    }

    @Override
    public Map<String, Object> inputs() {
      return Map.of("currency", currency);
    }

    @Override
    public SecondPerson answer(Outputs outputs) {
      return new SecondPerson(
          outputs.amount("handLimit"),
          outputs.amount("rulingLimit"),
          outputs.amount("unproposedLimit"),
          outputs.days("windowDays"),
          outputs.days("proposalDays"));
    }
  }
}
