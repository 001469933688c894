package org.redress.audit;

import java.time.Instant;
import java.util.UUID;
import org.redress.shared.Actor;
import org.redress.shared.CodeWord;
import org.redress.shared.EventName;
import org.redress.shared.MarketplaceId;
import org.redress.shared.RecordedEvent;

/**
 * A batch of the log of readings, bound into the chain: how many, and the hash over all of them.
 * {@code lost} are those there was no room for.
 */
@EventName("ReadingsSealed")
record ReadingsSealed(
    MarketplaceId marketplace,
    Instant at,
    Actor by,
    UUID batch,
    int count,
    long lost,
    @CodeWord String sha256)
    implements RecordedEvent {}
