package org.redress.orders;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Key of a tenant's row. */
@Embeddable
record TenantKey(@Column(name = "marketplace_id") UUID marketplaceId, UUID id) {}
