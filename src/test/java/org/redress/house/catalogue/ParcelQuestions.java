package org.redress.house.catalogue;

import java.util.Map;
import java.util.Objects;
import org.redress.policy.Outputs;
import org.redress.policy.Question;

/**
 * Questions for the table ParcelTerms: the right one, one that reads too little, and one for
 * another table.
 */
final class ParcelQuestions {

  private ParcelQuestions() {}

  enum Speed {
    FAST,
    SLOW
  }

  record ParcelTerms(long weight) implements Question<Speed> {

    @Override
    public String table() {
      return "ParcelTerms";
    }

    @Override
    public Map<String, Object> inputs() {
      return Map.of("weight", weight);
    }

    @Override
    public Speed answer(Outputs outputs) {
      Objects.requireNonNull(outputs.values().get("days"));
      return outputs.word("speed", Speed.class);
    }
  }

  record HastyTerms(long weight) implements Question<Speed> {

    @Override
    public String table() {
      return "ParcelTerms";
    }

    @Override
    public Map<String, Object> inputs() {
      return Map.of("weight", weight, "hurry", true);
    }

    @Override
    public Speed answer(Outputs outputs) {
      return outputs.word("speed", Speed.class);
    }
  }

  record BurningTerms() implements Question<Speed> {

    @Override
    public String table() {
      return "BurningTerms";
    }

    @Override
    public Map<String, Object> inputs() {
      return Map.of();
    }

    @Override
    public Speed answer(Outputs outputs) {
      return Speed.FAST;
    }
  }
}
