package org.redress.engine;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.redress.shared.Actor;
import org.redress.shared.CaseEvent;
import org.redress.shared.CaseId;
import org.redress.shared.CodeWord;
import org.redress.shared.EventName;
import org.redress.shared.MarketplaceId;
import org.redress.shared.OrderId;

/** A person has a stuck job tried again; whether it succeeds is not known yet. */
@EventName("JobTriedAgain")
public record JobTriedAgain(
    MarketplaceId marketplace,
    OrderId order,
    @Nullable CaseId caseId,
    Instant at,
    Actor by,
    @CodeWord String elementId)
    implements CaseEvent {}
