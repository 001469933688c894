package org.redress.audit;

import org.redress.shared.MarketplaceId;
import org.redress.shared.SystemClock;
import org.redress.shared.Tenancy;
import org.redress.signing.InstallationKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Signs where the chains end, and keeps that in the database and outside of it. A chain that no
 * longer holds what was sealed of it is sealed no more: nothing wrong is ever signed over.
 */
@Component
class SealingHeads {

  private static final Logger LOG = LoggerFactory.getLogger(SealingHeads.class);

  private final Chains chains;
  private final Seals seals;
  private final HeadsFile file;
  private final InstallationKey key;
  private final SystemClock clock;
  private final Tenancy tenancy;

  SealingHeads(
      Chains chains,
      Seals seals,
      HeadsFile file,
      InstallationKey key,
      SystemClock clock,
      Tenancy tenancy) {
    this.chains = chains;
    this.seals = seals;
    this.file = file;
    this.key = key;
    this.clock = clock;
    this.tenancy = tenancy;
  }

  /** Seals every chain that has grown since its last seal. */
  synchronized void sealNow() {
    chains.grown().forEach(this::seal);
  }

  /** The seal of all that the chain holds now, or the last one that it could be given. */
  synchronized SealedHead sealed(MarketplaceId marketplace) {
    var head = chains.head(marketplace).orElseGet(() -> Head.none(marketplace));
    var last = seals.last(marketplace);
    if (head.number() == 0) {
      return last.orElseGet(() -> SealedHead.of(head, clock.now(), key));
    }
    return last.filter(sealed -> sealed.head().number() >= head.number())
        .orElseGet(() -> seal(head));
  }

  private SealedHead seal(Head head) {
    var last = seals.last(head.marketplace());
    if (last.isPresent() && !chains.holds(last.get().head())) {
      LOG.error(
          "The audit trail of marketplace {} is no longer what was sealed up to number {}: verify it",
          head.marketplace(),
          last.get().head().number());
      return last.get();
    }
    var sealed = SealedHead.of(head, clock.now(), key);
    file.append(sealed);
    tenancy.run(head.marketplace(), () -> seals.add(sealed));
    return sealed;
  }
}
