package org.redress.tasks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redress.shared.CaseId;
import org.redress.shared.MarketplaceId;
import org.redress.shared.OrderId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The proposals as they lie in the database, those that one person was enough for among them. */
@Component
class ProposalRows {

  private static final TypeReference<Map<String, String>> TERMS = new TypeReference<>() {};
  private static final TypeReference<Set<String>> USERS = new TypeReference<>() {};

  /** What counts together with an act, apart from whose it is. */
  private static final String COUNTED =
      """
      from proposal where marketplace_id = :marketplace and kind = :kind and currency = :currency
        and (state = 'DONE' and ended_at > :since or state = 'PROPOSED' and subject <> :subject)\
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;

  ProposalRows(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** Two who do slices at the same moment do not overlook each other. */
  void lock(MarketplaceId marketplace) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
        .param("proposal " + marketplace)
        .query(row -> {});
  }

  void add(MarketplaceId marketplace, String whose, Proposal proposal) {
    var caseId = proposal.caseId();
    var ended = proposal.endedAt();
    jdbc.sql(
            """
            insert into proposal (marketplace_id, id, kind, subject, order_id, case_id, whose, amount, currency, summed,
              terms, revision, state, proposed_by, hand, proposed_at, until, ended_at)
            values (:marketplace, :id, :kind, :subject, :order, :case, :whose, :amount, :currency, :summed,
              :terms::jsonb, :revision, :state, :by, :hand::jsonb, :at, :until, :ended)
            """)
        .param("marketplace", marketplace.value())
        .param("id", proposal.id().value())
        .param("kind", proposal.kind().name())
        .param("subject", proposal.subject())
        .param("order", proposal.order().value())
        .param("case", caseId == null ? null : caseId.value())
        .param("whose", whose)
        .param("amount", proposal.amount())
        .param("currency", proposal.currency())
        .param("summed", proposal.summed())
        .param("terms", json.writeValueAsString(proposal.terms()))
        .param("revision", proposal.revision())
        .param("state", proposal.state().name())
        .param("by", proposal.proposedBy())
        .param("hand", json.writeValueAsString(proposal.hand()))
        .param("at", Timestamp.from(proposal.proposedAt()))
        .param("until", Timestamp.from(proposal.until()))
        .param("ended", ended == null ? null : Timestamp.from(ended))
        .update();
  }

  void end(MarketplaceId marketplace, Proposal ended, Set<String> secondHand) {
    jdbc.sql(
            """
            update proposal set state = :state, second = :second, second_hand = :hand::jsonb, ended_at = :at
            where marketplace_id = :marketplace and id = :id and state = 'PROPOSED'
            """)
        .param("marketplace", marketplace.value())
        .param("id", ended.id().value())
        .param("state", ended.state().name())
        .param("second", ended.second())
        .param("hand", json.writeValueAsString(secondHand))
        .param("at", Timestamp.from(Objects.requireNonNull(ended.endedAt())))
        .update();
  }

  Optional<Proposal> open(MarketplaceId marketplace, String subject) {
    return jdbc.sql(
            """
            select * from proposal where marketplace_id = ? and subject = ? and state = 'PROPOSED' for update
            """)
        .params(marketplace.value(), subject)
        .query((row, n) -> proposal(row))
        .optional();
  }

  Optional<Proposal> find(MarketplaceId marketplace, ProposalId id) {
    return jdbc.sql("select * from proposal where marketplace_id = ? and id = ?")
        .params(marketplace.value(), id.value())
        .query((row, n) -> proposal(row))
        .optional();
  }

  /** Oldest first. */
  List<Proposal> of(MarketplaceId marketplace, Collection<String> subjects) {
    if (subjects.isEmpty()) {
      return List.of();
    }
    return jdbc.sql(
            "select * from proposal where marketplace_id = :marketplace and subject in (:subjects) order by seq")
        .param("marketplace", marketplace.value())
        .param("subjects", subjects)
        .query((row, n) -> proposal(row))
        .list();
  }

  /** All accounts that may have been behind what counts since then. */
  List<String> hands(MarketplaceId marketplace, Propose act, Instant since) {
    return counted(
            "select distinct jsonb_array_elements_text(hand || second_hand) ",
            "",
            marketplace,
            act,
            since)
        .query((row, number) -> row.getString(1))
        .list();
  }

  /**
   * What was done since then about the same order or case, or by one of these accounts and for the
   * same one: by hand either is enough.
   */
  long summed(MarketplaceId marketplace, Propose act, Set<String> hand, Instant since) {
    var caseId = act.caseId();
    var both = act.kind().byHand() ? "or" : "and";
    var which =
        """
         and (order_id = :order or case_id = :case or whose = :whose %s
           jsonb_exists_any(hand || second_hand, array(select jsonb_array_elements_text(:hand::jsonb))))\
        """
            .formatted(both);
    return counted("select coalesce(sum(amount), 0) ", which, marketplace, act, since)
        .param("order", act.order().value())
        .param("case", caseId == null ? null : caseId.value())
        .param("whose", act.whose())
        .param("hand", json.writeValueAsString(hand))
        .query(Long.class)
        .single();
  }

  private JdbcClient.StatementSpec counted(
      String what, String which, MarketplaceId marketplace, Propose act, Instant since) {
    return jdbc.sql(what + COUNTED + which)
        .param("marketplace", marketplace.value())
        .param("kind", act.kind().name())
        .param("currency", act.currency())
        .param("since", Timestamp.from(since))
        .param("subject", act.subject());
  }

  private Proposal proposal(ResultSet row) throws SQLException {
    var inCase = row.getObject("case_id", UUID.class);
    return new Proposal(
        new ProposalId(row.getObject("id", UUID.class)),
        ProposalKind.valueOf(row.getString("kind")),
        row.getString("subject"),
        new OrderId(row.getObject("order_id", UUID.class)),
        inCase == null ? null : new CaseId(inCase),
        row.getLong("amount"),
        row.getString("currency"),
        row.getLong("summed"),
        json.readValue(row.getString("terms"), TERMS),
        row.getString("revision"),
        Proposal.State.valueOf(row.getString("state")),
        row.getString("proposed_by"),
        json.readValue(row.getString("hand"), USERS),
        row.getTimestamp("proposed_at").toInstant(),
        row.getTimestamp("until").toInstant(),
        row.getString("second"),
        instant(row.getTimestamp("ended_at")));
  }

  private static @Nullable Instant instant(@Nullable Timestamp stamp) {
    return stamp == null ? null : stamp.toInstant();
  }
}
