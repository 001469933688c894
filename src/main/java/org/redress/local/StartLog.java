package org.redress.local;

import java.lang.management.ManagementFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Progress on the console, each line with the seconds since the start of this JVM. */
final class StartLog {

  private static final Logger LOG = LoggerFactory.getLogger("org.redress.local");

  private StartLog() {}

  static void say(String what) {
    var tenths = ManagementFactory.getRuntimeMXBean().getUptime() / 100;
    LOG.info("[%3d.%d s] %s".formatted(tenths / 10, tenths % 10, what));
  }

  static void warn(String what) {
    LOG.warn(what);
  }
}
