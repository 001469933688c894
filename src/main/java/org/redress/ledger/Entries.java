package org.redress.ledger;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redress.shared.CaseId;
import org.redress.shared.MarketplaceId;
import org.redress.shared.OrderId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The entries with their postings; each key once. */
@Component
class Entries {

  private final JdbcClient jdbc;

  Entries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * False where the key is there; waits for whoever is posting it at the same time to come to an
   * end.
   */
  boolean add(MarketplaceId marketplace, Entry entry) {
    var seq =
        jdbc.sql(
                """
                insert into ledger_entry (marketplace_id, key, at, order_id, case_id, kind, currency, postings)
                values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (marketplace_id, key) do nothing returning seq
                """)
            .param(marketplace.value())
            .param(entry.key())
            .param(entry.at().atOffset(ZoneOffset.UTC))
            .param(entry.order().value())
            .param(entry.caseId() == null ? null : entry.caseId().value())
            .param(entry.kind())
            .param(entry.currency())
            .param(entry.postings().size())
            .query(Long.class)
            .optional();
    seq.ifPresent(posted -> addPostings(marketplace, posted, entry));
    return seq.isPresent();
  }

  Entry withKey(MarketplaceId marketplace, String key) {
    return found(
            marketplace,
            "marketplace_id = :marketplace and key = :key",
            Map.of("marketplace", marketplace.value(), "key", key))
        .getFirst()
        .entry();
  }

  List<PostedEntry> find(MarketplaceId marketplace, EntrySearch search) {
    var where = new ArrayList<>(List.of("marketplace_id = :marketplace"));
    var params = new HashMap<String, Object>();
    params.put("marketplace", marketplace.value());
    if (search.caseId() != null) {
      where.add("case_id = :case");
      params.put("case", search.caseId().value());
    }
    if (search.order() != null) {
      where.add("order_id = :order");
      params.put("order", search.order().value());
    }
    if (search.afterSeq() != null) {
      where.add("seq > :after");
      params.put("after", search.afterSeq());
    }
    params.put("limit", search.limit());
    return found(marketplace, String.join(" and ", where) + " order by seq limit :limit", params);
  }

  private void addPostings(MarketplaceId marketplace, long entry, Entry posted) {
    for (var i = 0; i < posted.postings().size(); i++) {
      var posting = posted.postings().get(i);
      jdbc.sql(
              """
              insert into ledger_posting (marketplace_id, entry_seq, position, account, currency, amount)
              values (?, ?, ?, ?, ?, ?)
              """)
          .params(
              marketplace.value(),
              entry,
              i + 1,
              posting.account().name(),
              posted.currency(),
              posting.amount())
          .update();
    }
  }

  private List<PostedEntry> found(
      MarketplaceId marketplace, String where, Map<String, Object> params) {
    var heads =
        jdbc.sql("select * from ledger_entry where " + where)
            .params(params)
            .query((row, number) -> Head.of(row))
            .list();
    var postings = postings(marketplace, heads.stream().map(Head::seq).toList());
    return heads.stream()
        .map(head -> head.with(postings.getOrDefault(head.seq, List.of())))
        .toList();
  }

  private Map<Long, List<Posting>> postings(MarketplaceId marketplace, List<Long> entries) {
    if (entries.isEmpty()) {
      return Map.of();
    }
    return jdbc
        .sql(
            """
            select entry_seq, account, amount from ledger_posting
            where marketplace_id = :marketplace and entry_seq in (:entries) order by entry_seq, position
            """)
        .param("marketplace", marketplace.value())
        .param("entries", entries)
        .query((row, number) ->
            Map.entry(
                row.getLong("entry_seq"),
                new Posting(new Account(row.getString("account")), row.getLong("amount"))))
        .list()
        .stream()
        .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
  }

  /** An entry without its postings. */
  private record Head(
      long seq,
      String key,
      Instant at,
      OrderId order,
      @Nullable CaseId caseId,
      String kind,
      String currency) {

    static Head of(ResultSet row) throws SQLException {
      return new Head(
          row.getLong("seq"),
          row.getString("key"),
          row.getTimestamp("at").toInstant(),
          new OrderId(row.getObject("order_id", UUID.class)),
          Optional.ofNullable(row.getObject("case_id", UUID.class)).map(CaseId::new).orElse(null),
          row.getString("kind"),
          row.getString("currency"));
    }

    PostedEntry with(List<Posting> postings) {
      return new PostedEntry(seq, new Entry(key, at, order, caseId, kind, currency, postings));
    }
  }
}
