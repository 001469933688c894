package org.broken.architecture.shared;

import java.util.UUID;

public class Ids {

  public UUID next() {
    return UUID.randomUUID();
  }
}
