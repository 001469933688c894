package org.redress.guarantee;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.redress.shared.Actor;
import org.redress.shared.MarketplaceId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Guarantors as they lie in the database: what holds now, and each of the terms before. */
@Component
class GuarantorRows {

  private static final TypeReference<List<String>> WORDS = new TypeReference<>() {};
  private static final TypeReference<Map<String, Long>> AMOUNTS = new TypeReference<>() {};
  private static final String ONE =
      " where marketplace_id = :marketplace and reference = :reference";

  private final JdbcClient jdbc;
  private final JsonMapper json;

  GuarantorRows(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  Optional<Guarantor> find(MarketplaceId marketplace, String reference) {
    return of("select * from guarantor" + ONE, marketplace, reference)
        .query((row, n) -> guarantor(row, row.getString("reference")))
        .optional();
  }

  List<Guarantor> all(MarketplaceId marketplace) {
    return jdbc.sql("select * from guarantor where marketplace_id = ? order by reference")
        .param(marketplace.value())
        .query((row, n) -> guarantor(row, row.getString("reference")))
        .list();
  }

  List<String> references(MarketplaceId marketplace) {
    return jdbc.sql(
            "select distinct guarantor from guarantor_terms where marketplace_id = ? order by guarantor")
        .param(marketplace.value())
        .query((row, n) -> row.getString(1))
        .list();
  }

  /** The terms that an order placed at this instant has; the first ones are those of all before. */
  Optional<Guarantor> on(MarketplaceId marketplace, String reference, Instant placedAt) {
    return of(
            """
            select * from guarantor_terms
            where marketplace_id = :marketplace and guarantor = :reference and from_at is not null
            order by (from_at <= :at) desc, case when from_at <= :at then number else -number end desc
            limit 1
            """,
            marketplace,
            reference)
        .param("at", Timestamp.from(placedAt))
        .query((row, n) -> guarantor(row, reference))
        .optional();
  }

  /** The last one that was proposed, where nobody has answered it. */
  Optional<ProposedTerms> open(MarketplaceId marketplace, String reference) {
    return of(
            """
            select * from guarantor_terms
            where marketplace_id = :marketplace and guarantor = :reference order by number desc limit 1
            for update
            """,
            marketplace,
            reference)
        .query((row, n) -> proposed(row, reference))
        .optional()
        .flatMap(last -> last);
  }

  ProposedTerms propose(
      MarketplaceId marketplace,
      Guarantor terms,
      @Nullable String callbackUrl,
      Instant at,
      Actor by) {
    var number =
        terms(
                """
                insert into guarantor_terms (marketplace_id, guarantor, number, name, answer_days, reminder_days,
                  languages, needs, limits, callback_url, proposed_at, proposed_by_kind, proposed_by)
                select :marketplace, :reference,
                  (select coalesce(max(number), 0) + 1 from guarantor_terms
                   where marketplace_id = :marketplace and guarantor = :reference),
                  :name, :answer, :reminder, :languages::jsonb, :needs::jsonb, :limits::jsonb, :url, :at, :kind, :by
                returning number
                """,
                marketplace,
                terms)
            .param("url", callbackUrl)
            .param("at", Timestamp.from(at))
            .param("kind", by.kind().name())
            .param("by", by.name())
            .query(Integer.class)
            .single();
    return new ProposedTerms(number, terms, callbackUrl, at, by);
  }

  /** {@code from} is null where they were declined. */
  void answer(
      MarketplaceId marketplace,
      String reference,
      int number,
      Instant at,
      Actor by,
      @Nullable Instant from) {
    of(
            """
            update guarantor_terms set answered_at = :at, answered_by_kind = :kind, answered_by = :by, from_at = :from
            where marketplace_id = :marketplace and guarantor = :reference and number = :number
            """,
            marketplace,
            reference)
        .param("number", number)
        .param("at", Timestamp.from(at))
        .param("kind", by.kind().name())
        .param("by", by.name())
        .param("from", from == null ? null : Timestamp.from(from))
        .update();
  }

  /** What holds from now on. */
  void hold(MarketplaceId marketplace, Guarantor terms) {
    terms(
            """
            insert into guarantor (marketplace_id, reference, name, answer_days, reminder_days, languages, needs, limits)
            values (:marketplace, :reference, :name, :answer, :reminder, :languages::jsonb, :needs::jsonb, :limits::jsonb)
            on conflict (marketplace_id, reference) do update set name = excluded.name,
              answer_days = excluded.answer_days, reminder_days = excluded.reminder_days,
              languages = excluded.languages, needs = excluded.needs, limits = excluded.limits
            """,
            marketplace,
            terms)
        .update();
  }

  void succeed(MarketplaceId marketplace, String guarantor, String successor, Instant from) {
    of(
            "insert into guarantor_successor values (:marketplace, :reference, :from, :successor)",
            marketplace,
            guarantor)
        .param("from", Timestamp.from(from))
        .param("successor", successor)
        .update();
  }

  /** Who took this one's place for orders placed at this instant. */
  Optional<String> successor(MarketplaceId marketplace, String guarantor, Instant placedAt) {
    return of(
            """
            select successor from guarantor_successor
            where marketplace_id = :marketplace and guarantor = :reference and from_at <= :at
            order by from_at desc limit 1
            """,
            marketplace,
            guarantor)
        .param("at", Timestamp.from(placedAt))
        .query(String.class)
        .optional();
  }

  String written(Guarantor terms) {
    return json.writeValueAsString(terms);
  }

  private JdbcClient.StatementSpec of(String sql, MarketplaceId marketplace, String reference) {
    return jdbc.sql(sql).param("marketplace", marketplace.value()).param("reference", reference);
  }

  private JdbcClient.StatementSpec terms(String sql, MarketplaceId marketplace, Guarantor terms) {
    return of(sql, marketplace, terms.reference())
        .param("name", terms.name())
        .param("answer", terms.answerDays())
        .param("reminder", terms.reminderDays())
        .param("languages", json.writeValueAsString(terms.languages()))
        .param("needs", json.writeValueAsString(terms.needs()))
        .param("limits", json.writeValueAsString(terms.limits()));
  }

  /** Empty where it was answered. */
  private Optional<ProposedTerms> proposed(ResultSet row, String reference) throws SQLException {
    if (row.getTimestamp("answered_at") != null) {
      return Optional.empty();
    }
    return Optional.of(
        new ProposedTerms(
            row.getInt("number"),
            guarantor(row, reference),
            row.getString("callback_url"),
            row.getTimestamp("proposed_at").toInstant(),
            new Actor(
                Actor.Kind.valueOf(row.getString("proposed_by_kind")),
                row.getString("proposed_by"))));
  }

  private Guarantor guarantor(ResultSet row, String reference) throws SQLException {
    return new Guarantor(
        reference,
        row.getString("name"),
        row.getInt("answer_days"),
        row.getInt("reminder_days"),
        json.readValue(row.getString("languages"), WORDS),
        json.readValue(row.getString("needs"), WORDS),
        json.readValue(row.getString("limits"), AMOUNTS));
  }
}
