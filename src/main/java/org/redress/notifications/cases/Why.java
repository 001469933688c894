package org.redress.notifications.cases;

import java.util.Objects;
import org.redress.claims.PersonRuling;
import org.redress.notifications.Wording;
import org.redress.policy.Decision;

/** Why something was decided in a case, for each party in its own language. */
sealed interface Why {

  /** Which decision it was: the same one is told once. */
  String occasion();

  String in(Letter letter);

  /**
   * The sentence of the table's rule. It is translated where it still reads as it was delivered;
   * what an edition of the marketplace's own says instead is quoted, and marked so.
   */
  record ByTable(Decision decision) implements Why {

    @Override
    public String occasion() {
      return decision.id().toString();
    }

    @Override
    public String in(Letter letter) {
      var original = decision.explanation().getOrDefault(letter.to().name(), "");
      var rule = decision.matchedRules().getFirst().id();
      var key = "%s.%s.%s".formatted(decision.table(), rule, letter.to());
      if (Objects.equals(Wording.inEnglish(key), original)) {
        return letter.say(key);
      }
      return letter.wording().tag().equals("en") ? original : letter.say("WHY.quoted", original);
    }
  }

  /**
   * The reason of an agent or the guarantor is read by both parties as it stands, in the language
   * it was written in.
   */
  record ByPerson(PersonRuling ruling) implements Why {

    @Override
    public String occasion() {
      return ruling.id().toString();
    }

    @Override
    public String in(Letter letter) {
      return letter.say("WHY." + ruling.decidedBy(), ruling.reason());
    }
  }

  /** The parties agreed among themselves. */
  record ByOffer(int number) implements Why {

    @Override
    public String occasion() {
      return "offer " + number;
    }

    @Override
    public String in(Letter letter) {
      return letter.say("WHY.offer." + letter.to());
    }
  }
}
