package org.redress.orders;

import java.util.List;

/** An order with its past, as another system kept it. */
public record ImportedOrder(
    Contract contract, List<ReportEvent> events, List<OrderView.Statement> statements) {}
