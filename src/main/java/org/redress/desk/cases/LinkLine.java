package org.redress.desk.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.redress.access.CaseLink;
import org.redress.access.LinkId;
import org.redress.desk.CaseWords;
import org.redress.desk.Words;

/** A link of a case as the agent looks at it; {@code tone} is a class of the stylesheet. */
record LinkLine(
    LinkId id,
    String party,
    String state,
    String tone,
    String madeBy,
    Instant madeAt,
    Instant expiresAt,
    @Nullable Instant lastOpenedAt,
    boolean open) {

  static LinkLine of(CaseLink link, Words words) {
    return new LinkLine(
        link.id(),
        CaseWords.of(link.party()),
        switch (link.state()) {
          case OPEN -> "Open";
          case EXPIRED -> "Expired";
          case REVOKED -> "Revoked";
        },
        link.state() == CaseLink.State.OPEN ? "kept" : "void",
        words.of(link.createdBy()),
        link.createdAt(),
        link.expiresAt(),
        link.lastOpenedAt(),
        link.state() == CaseLink.State.OPEN);
  }
}
