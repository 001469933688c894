package org.redress.engine.broker;

/** The broker cannot be asked now; everything waits and goes on when it is back. */
public class BrokerAway extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public BrokerAway(String message) {
    super(message);
  }

  public BrokerAway(String message, Throwable cause) {
    super(message, cause);
  }
}
