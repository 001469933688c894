package org.redress.audit;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.redress.shared.MarketplaceId;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Writes a marketplace's chain as NDJSON: a row a line, and at the end {@code {"head": …}}, the
 * signed head up to which it goes. Without that line it is not whole. Who read what stands behind
 * the row that seals it.
 */
@Component
public class ExportingAudit {

  static final String HEAD = "head";
  static final String READING = "reading";

  private final SealingHeads sealing;
  private final Chains chains;
  private final Readings readings;
  private final LoggingReadings logging;

  ExportingAudit(SealingHeads sealing, Chains chains, Readings readings, LoggingReadings logging) {
    this.sealing = sealing;
    this.chains = chains;
    this.readings = readings;
    this.logging = logging;
  }

  public void export(MarketplaceId marketplace, OutputStream target) throws IOException {
    logging.write();
    var sealed = sealing.sealed(marketplace);
    var lines = new BufferedWriter(new OutputStreamWriter(target, StandardCharsets.UTF_8));
    try {
      chains.each(
          marketplace,
          sealed.head().number(),
          row -> {
            write(lines, row.line());
            readingsBehind(row).forEach(line -> write(lines, line));
            return true;
          });
      var last = JsonNodeFactory.instance.objectNode();
      last.set(HEAD, sealed.json());
      write(lines, CanonicalJson.text(last));
      lines.flush();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** {@code {"reading": …}}, a line each, behind the row that seals them. */
  private List<String> readingsBehind(AuditRow row) {
    return CheckingReadings.seals(row)
        ? readings.of(row.marketplace(), CheckingReadings.batch(row)).stream()
            .map(reading -> {
              var line = JsonNodeFactory.instance.objectNode();
              line.set(READING, reading);
              return CanonicalJson.text(line);
            })
            .toList()
        : List.of();
  }

  private static void write(Writer lines, String line) {
    try {
      lines.write(line);
      lines.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
