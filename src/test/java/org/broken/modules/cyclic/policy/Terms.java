package org.broken.modules.cyclic.policy;

import org.broken.modules.cyclic.orders.Contract;

public record Terms(Contract contract) {}
