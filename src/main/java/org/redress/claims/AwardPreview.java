package org.redress.claims;

import java.util.List;
import java.util.Map;
import org.redress.shared.FieldProblem;

/**
 * What would follow from an award, amounts in minor units of {@code currency}; {@code told} is what
 * each party would be told, by {@code CUSTOMER} and {@code MERCHANT}.
 */
public record AwardPreview(
    long amount, String currency, Map<String, String> told, List<FieldProblem> problems) {}
