package org.broken.architecture.orders;

public class MeasuresHowLongItTook {

  long since(long start) {
    return System.nanoTime() - start;
  }
}
