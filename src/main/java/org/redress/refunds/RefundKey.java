package org.redress.refunds;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Key of a tenant's refund. */
@Embeddable
record RefundKey(@Column(name = "marketplace_id") UUID marketplaceId, UUID id) {}
