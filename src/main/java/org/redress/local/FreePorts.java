package org.redress.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.security.SecureRandom;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Free ports of the loopback address. They lie below the range from which the system takes ports
 * for outgoing connections, so that none is lost between finding it and listening on it.
 */
final class FreePorts {

  private static final int FIRST = 20_000;
  private static final int LAST = 32_000;
  private static final int ATTEMPTS = 1_000;

  private FreePorts() {}

  static List<Integer> find(int count) {
    var random = new SecureRandom();
    Set<Integer> found = new LinkedHashSet<>();
    for (var attempt = 0; attempt < ATTEMPTS && found.size() < count; attempt++) {
      var port = random.nextInt(FIRST, LAST);
      if (isFree(new InetSocketAddress(InetAddress.getLoopbackAddress(), port))) {
        found.add(port);
      }
    }
    if (found.size() < count) {
      throw new StartRefused(
          "No free port was found between %d and %d on the loopback address."
              .formatted(FIRST, LAST));
    }
    return List.copyOf(found);
  }

  static boolean isFree(InetSocketAddress address) {
    try (var socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(address);
      return true;
    } catch (IOException taken) {
      return false;
    }
  }
}
