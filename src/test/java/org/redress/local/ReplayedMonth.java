package org.redress.local;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * A month of orders told to a running Redress day by day in sandbox time, as marketplaces and
 * carriers tell it: kept, late, lost, cancelled and delayed ones. Every request bears its own key,
 * so that it may be repeated.
 */
final class ReplayedMonth {

  private static final LocalDate FIRST = LocalDate.parse("2026-03-02");
  private static final int ORDERS = 24;
  private static final int DAYS = 30;

  /** By when all that was told has had its consequences, in days from the first. */
  private static final int END = 64;

  private final RedressClient redress;
  private final Map<String, String> ids = new TreeMap<>();

  ReplayedMonth(RedressClient redress) {
    this.redress = redress;
  }

  /**
   * Something that befalls the installation, before what happened on this day (counted from 0) is
   * told.
   */
  @FunctionalInterface
  interface Disturbance {

    void on(int day) throws Exception;
  }

  void tell(Disturbance disturbance) throws Exception {
    redress.put("/v1/sandbox/clock", Map.of("now", at(0, 0).toString()));
    for (var day = 0; day < DAYS; day++) {
      disturbance.on(day);
      redress.advanceTo(at(day + 1, 0));
      for (var n = 0; n < ORDERS; n++) {
        tell(n, day);
      }
    }
    redress.advanceTo(at(END, 0));
  }

  /** Everything about every order that must not depend on what broke meanwhile. */
  Map<String, List<String>> histories() {
    var histories = new TreeMap<String, List<String>>();
    ids.forEach((reference, id) -> histories.put(reference, history(id)));
    return histories;
  }

  private void tell(int n, int day) {
    var placed = n % 20;
    var kind = n % 6;
    if (day == placed) {
      register("R-" + n, placed);
    }
    if (day < placed) {
      return;
    }
    if (day == placed) {
      event(n, "PAID", at(placed, 10), Map.of());
    }
    switch (kind) {
      case 1 -> on(day, placed + 1, n, "SHIPPED", placed + 4, "DELIVERED");
      case 2 -> on(day, placed + 4, n, "SHIPPED", placed + 5, "DELIVERED");
      case 3 -> on(day, placed + 1, n, "SHIPPED", placed + 9, "DELIVERED");
      case 4 -> on(day, placed + 3, n, "CANCELLED", -1, "");
      case 5 -> delayed(n, day, placed);
      default -> {}
    }
  }

  private void on(int day, int first, int n, String type, int second, String then) {
    if (day == first) {
      event(n, type, at(first, 11), Map.of());
    }
    if (day == second) {
      event(n, then, at(second, 12), Map.of());
    }
  }

  private void delayed(int n, int day, int placed) {
    if (day == placed + 1) {
      var later = FIRST.plusDays(placed + 12).toString();
      event(n, "DELAY_ANNOUNCED", at(day, 9), Map.of("deliverBy", later));
    }
    if (day == placed + 3) {
      event(n, n % 12 == 5 ? "DELAY_ACCEPTED" : "DELAY_DECLINED", at(day, 9), Map.of());
    }
  }

  private void register(String reference, int day) {
    var promise =
        Map.of(
            "shipBy", at(day + 2, 17).toString(),
            "deliverBy", FIRST.plusDays(day + 6).toString());
    var body = order(reference, at(day, 9), promise);
    ids.put(reference, redress.post("/v1/orders", body, "order-" + reference).get("id").asString());
  }

  /** The body of an order of ten euros. */
  static Map<String, Object> order(
      String reference, Instant placedAt, Map<String, String> promise) {
    return Map.of(
        "reference", reference,
        "placedAt", placedAt.toString(),
        "currency", "EUR",
        "merchant", Map.of("reference", "acme"),
        "customer", Map.of("reference", "c-" + reference),
        "lines", List.of(Map.of("reference", "1", "sku", "X", "quantity", 1, "unitPrice", 1000)),
        "amounts", Map.of("items", 1000, "shipping", 0, "tax", 0, "duty", 0),
        "promise", promise,
        "shipping", Map.of("method", "REGISTERED"),
        "payment",
            Map.of("provider", "sandbox", "reference", "pay-" + reference, "method", "CARD"));
  }

  private void event(int n, String type, Instant at, Map<String, Object> more) {
    var body = new TreeMap<String, Object>(more);
    body.put("type", type);
    body.put("occurredAt", at.toString());
    var path = "/v1/orders/" + ids.get("R-" + n) + "/events";
    redress.post(path, body, "event-" + n + "-" + type);
  }

  private List<String> history(String id) {
    var history = new ArrayList<String>();
    var order = redress.get("/v1/orders/" + id);
    history.add(
        order.get("status").asString() + " " + order.get("promise").get("state").asString());
    for (var entry : redress.get("/v1/orders/" + id + "/timeline").get("items")) {
      // what Redress itself did has its deadline's time; what was told to it has the time of the
      // telling
      var own = entry.get("by").toString().contains("SYSTEM");
      history.add(entry.get("kind").asString() + (own ? " " + hour(entry.get("at")) : ""));
    }
    redress
        .get("/v1/orders/" + id + "/notices")
        .get("items")
        .forEach(n -> history.add(n.get("reason").asString() + ": " + n.get("body").asString()));
    for (var decision : redress.get("/v1/orders/" + id + "/decisions").get("items")) {
      history.add(decision.get("table").asString() + " " + decision.get("outputs"));
    }
    order.get("deadlines").forEach(deadline -> history.add(words(deadline)));
    return history;
  }

  private static String words(JsonNode deadline) {
    return "%s %s %s"
        .formatted(
            deadline.get("meaning").asString(),
            hour(deadline.get("dueAt")),
            deadline.get("state").asString());
  }

  /**
   * Between two steps the sandbox's clock goes on by itself, so a restart moves what is told
   * meanwhile by seconds.
   */
  private static Instant hour(JsonNode instant) {
    return Instant.parse(instant.asString()).truncatedTo(ChronoUnit.HOURS);
  }

  private static Instant at(int day, int hour) {
    return FIRST.plusDays(day).atTime(LocalTime.of(hour, 0)).toInstant(ZoneOffset.UTC);
  }
}
