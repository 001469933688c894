package org.broken.architecture.casefile;

import org.springframework.context.event.EventListener;

public class ListensAtOnce {

  @EventListener
  void on(Object event) {
    throw new IllegalStateException("nobody sends " + event);
  }
}
