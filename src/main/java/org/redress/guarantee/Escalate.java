package org.redress.guarantee;

import org.jspecify.annotations.Nullable;
import org.redress.guarantee.Escalation.Ground;
import org.redress.orders.OrderView;
import org.redress.shared.CaseId;

/** Asks the guarantor of an order for an award on a claim of {@code claimed} minor units. */
public record Escalate(
    CaseId claim, OrderView order, long claimed, Ground ground, @Nullable String reason) {}
