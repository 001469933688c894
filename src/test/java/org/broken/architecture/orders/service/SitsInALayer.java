package org.broken.architecture.orders.service;

import org.redress.house.Breaks;
import org.redress.house.HouseRule;

@Breaks(HouseRule.PACKAGES_ARE_CAPABILITIES)
public class SitsInALayer {}
