package org.broken.modules.sound.orders;

import org.broken.modules.sound.shared.OrderId;

public record Contract(OrderId order) {}
