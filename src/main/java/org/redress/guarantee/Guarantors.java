package org.redress.guarantee;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.redress.access.MarketplaceOpened;
import org.redress.access.Marketplaces;
import org.redress.shared.MarketplaceId;
import org.redress.shared.Tenancy;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The guarantors of the marketplaces; which one covers an order is said by a table. */
@Component
public class Guarantors {

  private static final TypeReference<List<String>> WORDS = new TypeReference<>() {};
  private static final TypeReference<Map<String, Long>> AMOUNTS = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Marketplaces marketplaces;
  private final Tenancy tenancy;

  Guarantors(JdbcClient jdbc, JsonMapper json, Marketplaces marketplaces, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.json = json;
    this.marketplaces = marketplaces;
    this.tenancy = tenancy;
  }

  public Optional<Guarantor> find(MarketplaceId marketplace, String reference) {
    return tenancy.in(
        marketplace,
        () ->
            jdbc.sql("select * from guarantor where marketplace_id = ? and reference = ?")
                .params(marketplace.value(), reference)
                .query((row, n) -> guarantor(row))
                .optional());
  }

  /** By reference. */
  public List<Guarantor> all(MarketplaceId marketplace) {
    return tenancy.in(
        marketplace,
        () ->
            jdbc.sql("select * from guarantor where marketplace_id = ? order by reference")
                .param(marketplace.value())
                .query((row, n) -> guarantor(row))
                .list());
  }

  /** Whether it was not known before. New terms hold for what is escalated from now on. */
  public boolean put(MarketplaceId marketplace, Guarantor guarantor) {
    return tenancy.in(
        marketplace,
        () ->
            jdbc.sql(
                    """
                    insert into guarantor (marketplace_id, reference, name, answer_days, reminder_days, languages, needs, limits)
                    values (:marketplace, :reference, :name, :answer, :reminder, :languages::jsonb, :needs::jsonb, :limits::jsonb)
                    on conflict (marketplace_id, reference) do update set name = excluded.name,
                      answer_days = excluded.answer_days, reminder_days = excluded.reminder_days,
                      languages = excluded.languages, needs = excluded.needs, limits = excluded.limits
                    returning xmax = 0
                    """)
                .param("marketplace", marketplace.value())
                .param("reference", guarantor.reference())
                .param("name", guarantor.name())
                .param("answer", guarantor.answerDays())
                .param("reminder", guarantor.reminderDays())
                .param("languages", json.writeValueAsString(guarantor.languages()))
                .param("needs", json.writeValueAsString(guarantor.needs()))
                .param("limits", json.writeValueAsString(guarantor.limits()))
                .query(Boolean.class)
                .single());
  }

  @EventListener
  void on(MarketplaceOpened opened) {
    var name = marketplaces.get(opened.marketplace()).guarantor();
    put(
        opened.marketplace(),
        new Guarantor(
            Guarantor.DEFAULT,
            name,
            10,
            7,
            List.of("en", "de", "pt"),
            List.of("TRACKING", "PROOF_OF_DELIVERY"),
            Map.of()));
  }

  private Guarantor guarantor(ResultSet row) throws SQLException {
    return new Guarantor(
        row.getString("reference"),
        row.getString("name"),
        row.getInt("answer_days"),
        row.getInt("reminder_days"),
        json.readValue(row.getString("languages"), WORDS),
        json.readValue(row.getString("needs"), WORDS),
        json.readValue(row.getString("limits"), AMOUNTS));
  }
}
