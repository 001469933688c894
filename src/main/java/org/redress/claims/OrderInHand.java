package org.redress.claims;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.redress.orders.OrderView;
import org.redress.policy.ClaimEligibility.Earlier;
import org.redress.policy.ClaimEligibility.Money;

/**
 * An order on which somebody wants to open a case about these lines. {@code customerClaims} counts
 * the customer's other orders with claims of late that came to nothing; {@code today} is a day of
 * the marketplace.
 */
public record OrderInHand(
    OrderView order,
    Set<String> lines,
    Money money,
    Earlier earlier,
    int customerClaims,
    LocalDate today,
    Instant now) {}
