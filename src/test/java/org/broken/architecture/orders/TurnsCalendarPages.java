package org.broken.architecture.orders;

import java.util.Calendar;
import org.redress.house.Breaks;
import org.redress.house.HouseRule;

@Breaks(HouseRule.DATES_ARE_JAVA_TIME)
public record TurnsCalendarPages(Calendar calendar) {}
