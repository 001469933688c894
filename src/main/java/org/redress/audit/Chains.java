package org.redress.audit;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.redress.shared.MarketplaceId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The chains as the database keeps them. */
@Component
class Chains {

  private static final int PAGE = 1000;

  private final JdbcClient jdbc;

  Chains(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Nobody else adds to this chain until the transaction ends. */
  Head lock(MarketplaceId marketplace) {
    return locked(marketplace)
        .orElseGet(() -> {
          jdbc.sql("insert into audit_head values (?, 0, ?) on conflict do nothing")
              .params(marketplace.value(), Sha256.NONE)
              .update();
          return locked(marketplace).orElseThrow();
        });
  }

  /** The head moves in the same statement: one way to the database less while it is held. */
  void add(List<AuditRow> rows, Head head) {
    jdbc.sql(
            """
            with moved as (
              update audit_head set number = :number, hash = :hash where marketplace_id = :marketplace
            )
            insert into audit_entry
              (marketplace_id, number, at, actor_kind, actor_name, party, event, order_id, case_id,
               facts, previous, hash)
            select (row->>'marketplace')::uuid, (row->>'number')::bigint, (row->>'at')::timestamptz,
              row->'actor'->>'kind', row->'actor'->>'name', row->>'party', row->>'event',
              (row->>'order')::uuid, (row->>'case')::uuid,
              row->>'facts', row->>'previous', row->>'hash'
            from jsonb_array_elements(:rows::jsonb) as row
            """)
        .param("number", head.number())
        .param("hash", head.hash())
        .param("marketplace", head.marketplace().value())
        .param("rows", written(rows))
        .update();
  }

  Optional<Head> head(MarketplaceId marketplace) {
    return jdbc.sql("select number, hash from audit_head where marketplace_id = ?")
        .param(marketplace.value())
        .query((row, n) -> new Head(marketplace, row.getLong("number"), row.getString("hash")))
        .optional();
  }

  /** Those that have grown since they were sealed. */
  List<Head> grown() {
    return jdbc.sql(
            """
            select marketplace_id, number, hash from audit_head head
            where number > coalesce(
              (select max(number) from audit_seal seal where seal.marketplace_id = head.marketplace_id), 0)
            order by marketplace_id
            """)
        .query((row, n) ->
            new Head(
                new MarketplaceId(row.getObject("marketplace_id", UUID.class)),
                row.getLong("number"),
                row.getString("hash")))
        .list();
  }

  boolean holds(Head head) {
    return jdbc.sql("select hash from audit_entry where marketplace_id = ? and number = ?")
        .params(head.marketplace().value(), head.number())
        .query(String.class)
        .optional()
        .filter(head.hash()::equals)
        .isPresent();
  }

  /** Every marketplace of which there is a row, a head or a seal. */
  List<MarketplaceId> marketplaces() {
    return jdbc.sql(
            """
            select marketplace_id from audit_head
            union select marketplace_id from audit_seal
            union select distinct marketplace_id from audit_entry order by 1
            """)
        .query((row, n) -> new MarketplaceId(row.getObject("marketplace_id", UUID.class)))
        .list();
  }

  /** Row by row in their order, a page in memory at a time, until {@code goOn} says no. */
  void each(MarketplaceId marketplace, long upTo, Predicate<AuditRow> goOn) {
    var after = Long.MIN_VALUE;
    while (true) {
      var page = page(marketplace, after, upTo);
      for (var row : page) {
        if (!goOn.test(row)) {
          return;
        }
      }
      if (page.size() < PAGE) {
        return;
      }
      after = page.getLast().number();
    }
  }

  private List<AuditRow> page(MarketplaceId marketplace, long after, long upTo) {
    return jdbc.sql(
            """
            select * from audit_entry
            where marketplace_id = ? and number > ? and number <= ? order by number limit ?
            """)
        .params(marketplace.value(), after, upTo, PAGE)
        .query((row, n) -> AuditRow.of(row))
        .list();
  }

  private Optional<Head> locked(MarketplaceId marketplace) {
    return jdbc.sql("select number, hash from audit_head where marketplace_id = ? for update")
        .param(marketplace.value())
        .query((row, n) -> new Head(marketplace, row.getLong("number"), row.getString("hash")))
        .optional();
  }

  /** Facts as a text of their own: a jsonb would be written another way when it is read. */
  private static String written(List<AuditRow> rows) {
    var all = JsonMapper.shared().createArrayNode();
    for (var row : rows) {
      var facts = CanonicalJson.text(row.content().path("facts"));
      all.add(row.content().deepCopy().put("hash", row.hash()).put("facts", facts));
    }
    return all.toString();
  }
}
