package org.redress.evidence;

import java.util.Optional;
import org.redress.shared.MarketplaceId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The bytes of files, apart from the items. Works within the caller's transaction. */
@Component
class EvidenceFiles {

  private final JdbcClient jdbc;

  EvidenceFiles(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void keep(MarketplaceId marketplace, EvidenceId evidence, byte[] content) {
    jdbc.sql("insert into evidence_file (marketplace_id, evidence_id, content) values (?, ?, ?)")
        .params(marketplace.value(), evidence.value(), content)
        .update();
  }

  Optional<byte[]> find(MarketplaceId marketplace, EvidenceId evidence) {
    return jdbc.sql(
            "select content from evidence_file where marketplace_id = :marketplace and evidence_id = :evidence")
        .param("marketplace", marketplace.value())
        .param("evidence", evidence.value())
        .query((row, number) -> row.getBytes("content"))
        .optional();
  }
}
