package org.redress.parties.sheet;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.redress.claims.AskedEvidence;
import org.redress.parties.Speech;

/** What a person asks of the reader before deciding, and what exactly, in that person's words. */
record Asked(String what, @Nullable String text) {

  static Asked of(AskedEvidence asked, Speech say) {
    var types =
        asked.types().stream()
            .map(type -> say.the("evidence." + type))
            .collect(Collectors.joining(", "));
    return new Asked(say.the("page.askedFor", types), asked.text());
  }
}
