package org.redress.access;

import org.redress.shared.Actor;
import org.redress.shared.MarketplaceId;

/** Who sent a request, over the API or from the desk: the principal of every authenticated one. */
public sealed interface Caller permits KeyHolder, StaffMember {

  MarketplaceId marketplace();

  Actor actor();
}
