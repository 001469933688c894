package org.broken.modules.sound.engine;

import org.broken.modules.sound.orders.Contract;
import org.broken.modules.sound.shared.OrderId;

public record Picture(OrderId order, Contract contract) {}
