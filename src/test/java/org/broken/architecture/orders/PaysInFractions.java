package org.broken.architecture.orders;

import java.util.List;
import org.redress.house.Breaks;
import org.redress.house.HouseRule;

@Breaks(HouseRule.MONEY_IS_COUNTED_IN_WHOLE_UNITS)
public record PaysInFractions(List<Double> amounts) {}
