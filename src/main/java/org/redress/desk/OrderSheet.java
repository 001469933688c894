package org.redress.desk;

import java.util.List;
import org.redress.notifications.Notice;
import org.redress.orders.OrderView;

/** One order with everything that is known about it, as the page shows it. */
record OrderSheet(
    OrderView order,
    Prospect prospect,
    List<DeadlineLine> deadlines,
    List<TimelineLine> timeline,
    List<Notice> notices,
    List<DecisionCard> decisions,
    List<CaseLine> cases,
    MoneySheet money,
    PictureLink picture,
    List<StuckLine> stuck) {}
