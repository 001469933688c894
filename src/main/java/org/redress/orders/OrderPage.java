package org.redress.orders;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of orders; without {@code nextCursor} it is the last one. */
public record OrderPage(List<OrderView> items, @Nullable String nextCursor) {}
