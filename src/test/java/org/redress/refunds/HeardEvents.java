package org.redress.refunds;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.redress.shared.CaseEvent;
import org.springframework.context.event.EventListener;

/** What was told about refunds, in order. */
class HeardEvents {

  private final List<CaseEvent> events = new CopyOnWriteArrayList<>();

  @EventListener
  void hear(CaseEvent event) {
    if (event.getClass().getEnclosingClass() == RefundEvents.class) {
      events.add(event);
    }
  }

  void forget() {
    events.clear();
  }

  List<String> names() {
    return events.stream().map(event -> event.getClass().getSimpleName()).toList();
  }

  <E> E last(Class<E> type) {
    return events.stream().filter(type::isInstance).map(type::cast).toList().getLast();
  }
}
