package org.redress.access;

import org.redress.shared.Actor;
import org.redress.shared.MarketplaceId;

/**
 * Who sent a request, over the API, from the desk or through a link: the principal of every
 * authenticated one.
 */
public sealed interface Caller permits KeyHolder, StaffMember, LinkHolder {

  MarketplaceId marketplace();

  Actor actor();
}
