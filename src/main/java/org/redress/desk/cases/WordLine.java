package org.redress.desk.cases;

import java.time.Instant;
import org.redress.claims.ClaimView.Word;
import org.redress.desk.CaseWords;

/** What somebody wrote, and on what occasion. */
public record WordLine(Instant at, String who, String when, String text) {

  static WordLine of(Word word) {
    return new WordLine(
        word.at(), CaseWords.of(word.party()), CaseWords.wrote(word.kind()), word.text());
  }
}
