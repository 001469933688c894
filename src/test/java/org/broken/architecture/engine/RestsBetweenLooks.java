package org.broken.architecture.engine;

import java.util.concurrent.ThreadLocalRandom;

public class RestsBetweenLooks {

  void rest() throws InterruptedException {
    Thread.sleep(ThreadLocalRandom.current().nextLong(100));
  }
}
