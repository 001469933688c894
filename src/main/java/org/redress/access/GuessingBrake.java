package org.redress.access;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.redress.access.AccessEvents.GuessingBraked;
import org.redress.shared.Actor;
import org.redress.shared.BusinessClock;
import org.redress.shared.MarketplaceId;
import org.redress.shared.SystemClock;
import org.redress.shared.Tenancy;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Brakes guessing, hard for one user from one address, softly for a user from anywhere, and for an
 * address whatever it tries. Nobody locks another one out: the wait for a user is short, and does
 * not hold where that user came in from before.
 */
@Component
class GuessingBrake {

  private final Brake pairs;
  private final Brake users;
  private final Brake addresses;
  private final Brake known;
  private final Brake secrets;
  private final BusinessClock business;
  private final Tenancy tenancy;
  private final ApplicationEventPublisher events;

  GuessingBrake(
      SystemClock clock,
      BusinessClock business,
      Tenancy tenancy,
      ApplicationEventPublisher events) {
    this.pairs = new Brake(clock, 5, Duration.ofMinutes(15));
    this.users = new Brake(clock, 20, Duration.ofSeconds(30));
    this.addresses = new Brake(clock, 50, Duration.ofMinutes(5));
    // where a user came in from: nothing is braked by it
    this.known = new Brake(clock, Integer.MAX_VALUE, Duration.ZERO);
    this.secrets = new Brake(clock, 20, Duration.ofMinutes(1));
    this.business = business;
    this.tenancy = tenancy;
    this.events = events;
  }

  /** Counts an attempt before anybody looks at it, so that many at once are counted, too. */
  Duration attempt(String username, String from) {
    var user = username.toLowerCase(Locale.ROOT);
    var pair = user + "\n" + from;
    var waits =
        Stream.of(
                pairs.waits(pair),
                addresses.waits(from),
                known.has(pair) ? Duration.ZERO : users.waits(user))
            .max(Duration::compareTo)
            .orElse(Duration.ZERO);
    if (waits.isZero()) {
      var crossed = pairs.count(pair) | addresses.count(from) | users.count(user);
      if (crossed) {
        tell("PASSWORD", from);
      }
    }
    return waits;
  }

  /** The attempt was right; what others tried for this user stays counted. */
  void cameIn(String username, String from) {
    var user = username.toLowerCase(Locale.ROOT);
    var pair = user + "\n" + from;
    pairs.forget(pair);
    users.uncount(user);
    addresses.uncount(from);
    known.count(pair);
  }

  /**
   * A key or token that nobody has; what is right is let in whatever was wrong before. The same
   * wrong one again is an old one in some setting, and no guess.
   */
  Duration wrongSecret(String kind, String secret, String from) {
    var key = kind + " " + from;
    if (secrets.has(key + " " + secret.hashCode())) {
      return Duration.ZERO;
    }
    var waits = secrets.waits(key);
    if (waits.isZero()) {
      secrets.count(key + " " + secret.hashCode());
      if (secrets.count(key)) {
        tell(kind, from);
      }
    }
    return waits;
  }

  /**
   * The direct peer, or who a trusted proxy says it is (server.forward-headers-strategy); of IPv6
   * the network, for a house has all of it.
   */
  static String address(HttpServletRequest request) {
    return address(request.getRemoteAddr());
  }

  static String address(String peer) {
    try {
      var address = InetAddress.getByName(peer);
      if (address instanceof Inet6Address) {
        var network = address.getAddress();
        Arrays.fill(network, 8, 16, (byte) 0);
        return InetAddress.getByAddress(network).getHostAddress() + "/64";
      }
      return address.getHostAddress();
    } catch (UnknownHostException e) {
      return "unknown";
    }
  }

  private void tell(String kind, String from) {
    tenancy.run(
        MarketplaceId.INSTALLATION,
        () ->
            events.publishEvent(
                new GuessingBraked(
                    MarketplaceId.INSTALLATION, business.now(), Actor.STRANGER, kind, from)));
  }
}
