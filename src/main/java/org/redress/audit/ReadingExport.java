package org.redress.audit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redress.signing.KeySet;
import tools.jackson.databind.node.ObjectNode;

/** Follows the chain of an export line by line. */
final class ReadingExport {

  private final KeySet keys;
  private final List<SealedHead> kept;
  private final CheckingReadings readings = new CheckingReadings();
  private @Nullable FollowingChain chain;
  private @Nullable SealedHead end;
  private long line;

  ReadingExport(KeySet keys, List<SealedHead> kept) {
    this.keys = keys;
    this.kept = kept;
  }

  boolean goOn(String text) {
    line++;
    try {
      var json = AuditRow.parsed(text);
      if (json.size() == 1 && json.path(ExportingAudit.READING) instanceof ObjectNode reading) {
        readings.add(reading);
        return true;
      }
      return readingsAreRight()
          && (json.has(ExportingAudit.HEAD) && json.size() == 1
              ? end(SealedHead.of(json.path(ExportingAudit.HEAD)))
              : row(AuditRow.of(json)));
    } catch (IllegalArgumentException e) {
      known("").stop("line %d is neither a row nor a signed head".formatted(line));
      return false;
    }
  }

  Verdict verdict() {
    var read = known("");
    var last = end;
    if (last == null) {
      if (readingsAreRight()) {
        read.stop("the end is missing: the export has no signed head behind its last row");
      }
      return read.verdict(Instant.MAX);
    }
    read.endsAt(last);
    return read.verdict(last.at());
  }

  /** Those behind the row before. */
  private boolean readingsAreRight() {
    var fault = readings.fault();
    if (fault != null) {
      known("").wrong(fault);
    }
    return fault == null;
  }

  private boolean row(AuditRow row) {
    readings.begin(row);
    var read = known(row.marketplace());
    if (end != null) {
      read.stop("line %d stands behind the signed head".formatted(line));
      return false;
    }
    return read.goOn(row);
  }

  private boolean end(SealedHead head) {
    var read = known(head.head().marketplace().toString());
    if (end != null) {
      read.stop("line %d stands behind the signed head".formatted(line));
      return false;
    }
    end = head;
    return true;
  }

  /** The first line says whose chain it is. */
  private FollowingChain known(String marketplace) {
    if (chain == null) {
      chain = new FollowingChain(marketplace, kept, keys);
    }
    return chain;
  }
}
