package org.redress.audit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redress.shared.MarketplaceId;
import org.redress.signing.KeySet;
import org.redress.signing.PublishedKeys;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Verifies chains against public keys, and against heads that were kept outside. */
public final class VerifyingAudit {

  private final KeySet keys;
  private final List<SealedHead> kept;

  private VerifyingAudit(KeySet keys, List<SealedHead> kept) {
    this.keys = keys;
    this.kept = kept;
  }

  /** Without a file of heads a chain that was cut off or written anew as a whole may pass. */
  public static VerifyingAudit with(KeySet keys, @Nullable HeadsFile heads) throws IOException {
    return new VerifyingAudit(keys, heads == null ? List.of() : heads.read());
  }

  /**
   * The same with all keys that this database names as those of its installation: each application
   * that works on it signs with its own.
   */
  public VerifyingAudit knowing(JdbcClient jdbc) {
    return new VerifyingAudit(keys.and(PublishedKeys.of(jdbc)), kept);
  }

  /** The ids of the keys that have sealed here, but for those that were given. */
  public List<String> otherSealers(JdbcClient jdbc) {
    return new Seals(jdbc)
        .all().stream()
            .map(SealedHead::keyId)
            .filter(id -> keys.find(id).isEmpty())
            .distinct()
            .sorted()
            .toList();
  }

  /** Every marketplace's chain, also while it grows. */
  public List<Verdict> database(JdbcClient jdbc) {
    var chains = new Chains(jdbc);
    var readings = new Readings(jdbc);
    // before the rows: what was sealed has to be there
    var sealed = Stream.concat(kept.stream(), new Seals(jdbc).all().stream()).toList();
    var marketplaces = new TreeSet<String>();
    chains.marketplaces().forEach(id -> marketplaces.add(id.toString()));
    sealed.forEach(seal -> marketplaces.add(seal.head().marketplace().toString()));
    var verdicts = new ArrayList<Verdict>();
    for (var marketplace : marketplaces) {
      verdicts.add(verify(chains, readings, marketplace, sealed));
    }
    return verdicts;
  }

  private Verdict verify(Chains chains, Readings readings, String id, List<SealedHead> sealed) {
    var marketplace = new MarketplaceId(UUID.fromString(id));
    var chain = new FollowingChain(id, sealed, keys);
    chains.head(marketplace).ifPresent(chain::passes);
    chains.each(
        marketplace, Long.MAX_VALUE, row -> chain.goOn(row) && readingsAre(readings, chain, row));
    return chain.verdict(Instant.MAX);
  }

  private static boolean readingsAre(Readings readings, FollowingChain chain, AuditRow row) {
    if (!CheckingReadings.seals(row)) {
      return true;
    }
    var checking = new CheckingReadings();
    checking.begin(row);
    readings.of(row.marketplace(), CheckingReadings.batch(row)).forEach(checking::add);
    var fault = checking.fault();
    if (fault != null) {
      chain.wrong(fault);
    }
    return fault == null;
  }

  /**
   * An export, which has to end with its signed head; heads that were sealed later are left out.
   */
  public Verdict export(Path file) throws IOException {
    // what is no UTF-8 becomes another character, and its row is found wrong
    try (var lines =
        new BufferedReader(
            new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
      var reading = new ReadingExport(keys, kept);
      var line = lines.readLine();
      while (line != null && reading.goOn(line)) {
        line = lines.readLine();
      }
      return reading.verdict();
    }
  }
}
