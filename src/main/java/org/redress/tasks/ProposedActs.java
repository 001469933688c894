package org.redress.tasks;

import java.util.Optional;
import java.util.Set;
import org.redress.shared.Actor;
import org.redress.shared.MarketplaceId;

/** Does what was proposed, once a second person has confirmed it; each in its own module. */
public interface ProposedActs {

  boolean does(ProposalKind kind);

  /**
   * Takes in hand what the proposal is about until the transaction ends; empty where it cannot be
   * done any more.
   */
  Optional<Now> hold(MarketplaceId marketplace, Proposal proposal);

  /** What the act would rest on now, and who must not confirm it besides its proposer. */
  record Now(String revision, Set<String> notBy) {}

  /** What was held just before, by the second person. */
  void act(MarketplaceId marketplace, Proposal confirmed, Actor by);
}
