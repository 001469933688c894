package org.redress.marketplace.callbacks;

/** What came of calling a guarantor. */
sealed interface Attempt {

  /** It answered 2xx. */
  record Delivered() implements Attempt {}

  /** It answered 410: it wants to hear no more. */
  record Gone() implements Attempt {}

  /** It may have heard it all the same; {@code why} holds nothing of what it answered. */
  record Failed(String why) implements Attempt {}
}
