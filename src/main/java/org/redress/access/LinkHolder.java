package org.redress.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.redress.shared.Actor;
import org.redress.shared.CaseId;
import org.redress.shared.MarketplaceId;
import org.redress.shared.Party;

/** Whoever opened a link: acts in this case, for this party, and nowhere else. */
public record LinkHolder(
    MarketplaceId marketplace, LinkId link, CaseId caseId, Party party, Instant expiresAt)
    implements Caller {

  @Override
  public Actor actor() {
    return new Actor(Actor.Kind.LINK, link.toString());
  }

  @Override
  public @Nullable String guarantor() {
    return null;
  }
}
