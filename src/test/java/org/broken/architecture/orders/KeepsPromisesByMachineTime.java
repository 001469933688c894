package org.broken.architecture.orders;

import org.broken.architecture.shared.SystemClock;
import org.redress.house.Breaks;
import org.redress.house.HouseRule;

@Breaks(HouseRule.BUSINESS_LIVES_IN_BUSINESS_TIME)
public record KeepsPromisesByMachineTime(SystemClock clock) {}
