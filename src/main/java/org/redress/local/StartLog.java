package org.redress.local;

import java.lang.management.ManagementFactory;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Progress on the console, each line with the seconds since the start of this JVM. */
final class StartLog {

  private static final Logger LOG = LoggerFactory.getLogger("org.redress.local");

  private StartLog() {}

  static void say(String what) {
    var seconds = ManagementFactory.getRuntimeMXBean().getUptime() / 1000.0;
    LOG.info(String.format(Locale.ROOT, "[%5.1f s] %s", seconds, what));
  }

  static void warn(String what) {
    LOG.warn(what);
  }
}
