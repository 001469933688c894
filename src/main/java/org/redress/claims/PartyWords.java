package org.redress.claims;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.redress.shared.Party;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the parties wrote about a claim, in the order in which they wrote it. */
@Component
class PartyWords {

  private final JdbcClient jdbc;

  PartyWords(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(Claim claim, Party party, String kind, String text, Instant now) {
    jdbc.sql(
            """
            insert into claim_word (marketplace_id, claim_id, at, party, kind, text)
            values (?, ?, ?, ?, ?, ?)
            """)
        .params(
            claim.getId().marketplaceId(),
            claim.uuid(),
            Timestamp.from(now),
            party.name(),
            kind,
            text)
        .update();
  }

  Map<UUID, List<ClaimView.Word>> of(UUID marketplace, Collection<UUID> claims) {
    if (claims.isEmpty()) {
      return Map.of();
    }
    return jdbc
        .sql(
            """
            select * from claim_word where marketplace_id = :marketplace and claim_id in (:claims)
            order by seq
            """)
        .param("marketplace", marketplace)
        .param("claims", claims)
        .query((row, n) ->
            Map.entry(
                row.getObject("claim_id", UUID.class),
                new ClaimView.Word(
                    row.getTimestamp("at").toInstant(),
                    Party.valueOf(row.getString("party")),
                    row.getString("kind"),
                    row.getString("text"))))
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
  }
}
