package org.redress.audit;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.redress.shared.MarketplaceId;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Writes a marketplace's chain as NDJSON: a row a line, and at the end {@code {"head": …}}, the
 * signed head up to which it goes. Without that line it is not whole.
 */
@Component
public class ExportingAudit {

  static final String HEAD = "head";

  private final SealingHeads sealing;
  private final Chains chains;

  ExportingAudit(SealingHeads sealing, Chains chains) {
    this.sealing = sealing;
    this.chains = chains;
  }

  public void export(MarketplaceId marketplace, OutputStream target) throws IOException {
    var sealed = sealing.sealed(marketplace);
    var lines = new BufferedWriter(new OutputStreamWriter(target, StandardCharsets.UTF_8));
    try {
      chains.each(
          marketplace,
          sealed.head().number(),
          row -> {
            write(lines, row.line());
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

  private static void write(Writer lines, String line) {
    try {
      lines.write(line);
      lines.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
