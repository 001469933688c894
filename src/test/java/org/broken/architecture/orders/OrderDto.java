package org.broken.architecture.orders;

import org.redress.house.Breaks;
import org.redress.house.HouseRule;

@Breaks(HouseRule.NAMES_SAY_WHAT_A_TYPE_IS)
public class OrderDto {}
