package org.redress.policy;

/** A DMN file that cannot be used at all; the message names the file and the reason. */
final class BrokenTable extends RuntimeException {

  BrokenTable(String table, String reason) {
    super("dmn/" + table + ".dmn cannot be used: " + reason);
  }
}
