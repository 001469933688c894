package org.redress.marketplace.callbacks;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Where a guarantor may be called: by TLS at a public address, so that no marketplace can have
 * Redress knock at the doors of its own house. A sandbox also calls by plain HTTP, and its
 * neighbours.
 */
@Component
public class CallbackAddresses {

  private final boolean sandbox;
  private final boolean neighbours;

  CallbackAddresses(
      @Value("${redress.sandbox:false}") boolean sandbox,
      @Value("${redress.callbacks.private-addresses:${redress.sandbox:false}}")
          boolean neighbours) {
    this.sandbox = sandbox;
    this.neighbours = neighbours;
  }

  /** What a right one would look like; empty where it is right. */
  public Optional<String> wrong(String url) {
    try {
      return isRight(new URI(url)) ? Optional.empty() : Optional.of(expected());
    } catch (URISyntaxException e) {
      return Optional.of(expected());
    }
  }

  /** Asked before each call: names may lead elsewhere than they did. */
  boolean mayBeCalled(URI url) throws UnknownHostException {
    return neighbours
        || Arrays.stream(InetAddress.getAllByName(url.getHost()))
            .noneMatch(CallbackAddresses::isPrivate);
  }

  private boolean isRight(URI url) {
    var scheme = url.getScheme();
    return ("https".equalsIgnoreCase(scheme) || sandbox && "http".equalsIgnoreCase(scheme))
        && url.getHost() != null
        && url.getRawUserInfo() == null
        && url.getRawFragment() == null
        && url.getPort() <= 65_535;
  }

  private String expected() {
    return (sandbox ? "an http or https" : "an https")
        + " address without user and fragment, like https://guarantor.example/cases";
  }

  private static boolean isPrivate(InetAddress address) {
    return address.isAnyLocalAddress()
        || address.isLoopbackAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()
        || isUniqueLocal(address.getAddress());
  }

  /** IPv6's private addresses, fc00::/7, and the carriers' own of IPv4, 100.64.0.0/10. */
  private static boolean isUniqueLocal(byte[] address) {
    return address.length == 16
        ? (address[0] & 0xfe) == 0xfc
        : address[0] == 100 && (address[1] & 0xc0) == 64;
  }
}
