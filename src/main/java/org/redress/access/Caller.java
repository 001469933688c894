package org.redress.access;

import org.jspecify.annotations.Nullable;
import org.redress.shared.Actor;
import org.redress.shared.MarketplaceId;

/**
 * Who sent a request, over the API, from the desk or through a link: the principal of every
 * authenticated one.
 */
public sealed interface Caller permits KeyHolder, StaffMember, LinkHolder {

  MarketplaceId marketplace();

  Actor actor();

  /** The guarantor that it acts for, by reference; null where it acts for none. */
  @Nullable String guarantor();
}
