package org.broken.architecture.local;

public class GreetsAtTheTerminal {

  void greet() {
    System.out.println("ready");
  }
}
