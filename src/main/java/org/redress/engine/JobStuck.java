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

/**
 * A job failed so often that it is left to a person; told once, when that happens, and again where
 * it was tried again in vain. {@code elementId} is where in the model of {@code processId} the
 * process stands still.
 */
@EventName("JobStuck")
public record JobStuck(
    MarketplaceId marketplace,
    OrderId order,
    @Nullable CaseId caseId,
    Instant at,
    Actor by,
    @CodeWord String processId,
    @CodeWord String elementId,
    long jobKey)
    implements CaseEvent {}
