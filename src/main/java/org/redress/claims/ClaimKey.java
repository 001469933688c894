package org.redress.claims;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Key of a claim's row. */
@Embeddable
record ClaimKey(@Column(name = "marketplace_id") UUID marketplaceId, UUID id) {}
