package org.broken.modules.internal.orders;

import org.broken.modules.internal.policy.editions.Edition;

public record Contract(Edition edition) {}
