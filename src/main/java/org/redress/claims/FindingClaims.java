package org.redress.claims;

import static java.util.stream.Collectors.toMap;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redress.shared.CaseId;
import org.redress.shared.MarketplaceId;
import org.redress.shared.Tenancy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads claims; what a party may do is by the clock of the moment. */
@Component
public class FindingClaims {

  private final Claims claims;
  private final ClaimViews views;
  private final JdbcClient jdbc;
  private final Tenancy tenancy;

  FindingClaims(Claims claims, ClaimViews views, JdbcClient jdbc, Tenancy tenancy) {
    this.claims = claims;
    this.views = views;
    this.jdbc = jdbc;
    this.tenancy = tenancy;
  }

  public Optional<ClaimView> find(MarketplaceId marketplace, CaseId claim) {
    return Optional.ofNullable(all(marketplace, List.of(claim)).get(claim));
  }

  /** Those of them that are there; a fixed number of queries however many they are. */
  public Map<CaseId, ClaimView> all(MarketplaceId marketplace, Collection<CaseId> ids) {
    var uuids = ids.stream().map(CaseId::value).distinct().toList();
    return tenancy.in(
        marketplace,
        () ->
            views.of(marketplace, claims.all(marketplace.value(), uuids)).stream()
                .collect(toMap(ClaimView::id, claim -> claim)));
  }

  /** A claim that is known to be there. */
  ClaimView get(MarketplaceId marketplace, CaseId claim) {
    return find(marketplace, claim).orElseThrow();
  }

  /** What people call a claim that is there, like C-000123. */
  public String reference(MarketplaceId marketplace, CaseId claim) {
    return tenancy.in(
        marketplace,
        () ->
            jdbc.sql("select number from claim where marketplace_id = ? and id = ?")
                .params(marketplace.value(), claim.value())
                .query((row, n) -> Opened.reference(row.getLong(1)))
                .single());
  }

  /** A cursor that no page gave is like the beginning. */
  public ClaimPage page(MarketplaceId marketplace, ClaimSearch search) {
    return tenancy.in(marketplace, () -> read(marketplace, search));
  }

  /** How many claims stand where; a status without claims has 0. */
  public Map<CaseStatus, Long> countByStatus(MarketplaceId marketplace) {
    var counts = new EnumMap<CaseStatus, Long>(CaseStatus.class);
    for (var status : CaseStatus.values()) {
      counts.put(status, 0L);
    }
    tenancy.run(
        marketplace,
        () ->
            jdbc.sql(
                    "select status, count(*) as claims from claim where marketplace_id = ? group by 1")
                .param(marketplace.value())
                .query(row -> {
                  counts.put(CaseStatus.valueOf(row.getString("status")), row.getLong("claims"));
                }));
    return counts;
  }

  private ClaimPage read(MarketplaceId marketplace, ClaimSearch search) {
    var where = new ArrayList<>(List.of("marketplace_id = :marketplace"));
    var params = new HashMap<String, Object>();
    params.put("marketplace", marketplace.value());
    params.put("limit", search.limit() + 1);
    narrow(where, params, "status = :status", "status", name(search.status()));
    narrow(where, params, "stage = :stage", "stage", name(search.stage()));
    narrow(where, params, "kind = :kind", "kind", name(search.kind()));
    narrow(where, params, "guarantor = :guarantor", "guarantor", search.guarantor());
    narrow(where, params, "merchant_reference = :merchant", "merchant", search.merchant());
    narrow(
        where,
        params,
        "order_id = :order",
        "order",
        search.order() == null ? null : search.order().value());
    narrow(where, params, "updated_at > :after", "after", after(search));
    narrow(
        where,
        params,
        "(strpos(lower('c-' || lpad(number::text, 6, '0')), :text) > 0 or strpos(lower(merchant_reference), :text) > 0 or strpos(lower(customer_reference), :text) > 0)",
        "text",
        search.text() == null ? null : search.text().toLowerCase(Locale.ROOT));
    narrow(
        where,
        params,
        "seq < :cursor",
        "cursor",
        search.byChange() || search.cursor() == null ? null : cursor(search.cursor()));
    var order = search.byChange() ? "updated_at" : "seq desc";
    var found =
        jdbc.sql(
                "select id, seq, updated_at from claim where "
                    + String.join(" and ", where)
                    + " order by "
                    + order
                    + " limit :limit")
            .params(params)
            .query((row, n) ->
                new Found(
                    row.getObject("id", UUID.class),
                    search.byChange()
                        ? micros(row.getTimestamp("updated_at").toInstant())
                        : row.getLong("seq")))
            .list();
    return page(marketplace, found, search.limit());
  }

  /** As exact as it is kept: what was rounded up would pass over a change. */
  private static @Nullable Timestamp after(ClaimSearch search) {
    var asked = search.updatedAfter();
    if (asked == null) {
      return null;
    }
    var after = asked.truncatedTo(ChronoUnit.MICROS);
    var cursor = search.cursor();
    var page = cursor == null ? after : instant(cursor(cursor));
    return Timestamp.from(page.isAfter(after) ? page : after);
  }

  private static long micros(Instant instant) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
  }

  private static Instant instant(long micros) {
    return micros == Long.MAX_VALUE ? Instant.EPOCH : Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
  }

  private static void narrow(
      List<String> where,
      Map<String, Object> params,
      String condition,
      String name,
      @Nullable Object value) {
    if (value != null) {
      where.add(condition);
      params.put(name, value);
    }
  }

  private static @Nullable String name(@Nullable Enum<?> word) {
    return word == null ? null : word.name();
  }

  private ClaimPage page(MarketplaceId marketplace, List<Found> found, int limit) {
    var more = found.size() > limit;
    var ids = found.stream().limit(limit).map(Found::id).toList();
    var byId =
        ids.isEmpty()
            ? Map.<UUID, Claim>of()
            : claims.all(marketplace.value(), ids).stream().collect(toMap(Claim::uuid, c -> c));
    var items = views.of(marketplace, ids.stream().map(byId::get).toList());
    return new ClaimPage(items, more ? Long.toString(found.get(limit - 1).place(), 36) : null);
  }

  private static long cursor(String cursor) {
    try {
      return Long.parseLong(cursor, 36);
    } catch (NumberFormatException e) {
      return Long.MAX_VALUE;
    }
  }

  /** {@code place} is what the next page begins behind. */
  private record Found(UUID id, long place) {}
}
