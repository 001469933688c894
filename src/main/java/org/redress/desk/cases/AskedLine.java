package org.redress.desk.cases;

import java.time.Instant;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.redress.claims.AskedEvidence;
import org.redress.desk.CaseWords;
import org.redress.desk.EvidenceWords;

/** What a party was asked for before the decision, and what exactly. */
record AskedLine(
    String asker,
    String party,
    String types,
    Instant askedAt,
    Instant dueBy,
    @Nullable String text) {

  static AskedLine of(AskedEvidence asked) {
    return new AskedLine(
        CaseWords.of(asked.asker()).toLowerCase(Locale.ROOT),
        CaseWords.of(asked.party()).toLowerCase(Locale.ROOT),
        asked.types().stream().map(EvidenceWords::of).collect(Collectors.joining(", ")),
        asked.askedAt(),
        asked.dueBy(),
        asked.text());
  }
}
