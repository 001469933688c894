package org.redress.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The sample orders as the file {@code sample/story.json} tells them: bodies of API requests, in
 * which {@code "D3"} is the third day after the first and {@code "D3 10:15"} an instant of it in
 * the marketplace's time zone.
 */
final class SampleStory {

  /** The story ends today; its last day is yesterday. */
  static final int DAYS = 60;

  private static final JsonMapper JSON = new JsonMapper();
  private static final Pattern DAY = Pattern.compile("D(\\d+)(?: (\\d\\d:\\d\\d))?");

  private final LocalDate firstDay;
  private final ZoneId zone;
  private final List<Step> steps = new ArrayList<>();

  private SampleStory(LocalDate firstDay, ZoneId zone) {
    this.firstDay = firstDay;
    this.zone = zone;
  }

  /** With whose key something is done. */
  enum Actor {
    MARKETPLACE,
    GUARANTOR
  }

  /** One request of the story, made on its day. */
  sealed interface Step {
    int day();

    JsonNode body();

    record Merchant(int day, String reference, JsonNode body) implements Step {}

    record Order(int day, JsonNode body) implements Step {}

    /** {@code order} is the order's reference. */
    record Event(int day, String order, JsonNode body) implements Step {}

    /** {@code order} is the order's reference; the body has yet to name its id. */
    record Claim(int day, String order, JsonNode body) implements Step {}

    /** Done in the claim about the order, under the last part of its path. */
    record Act(int day, String order, String name, Actor by, JsonNode body) implements Step {}
  }

  static SampleStory beginningOn(LocalDate firstDay, ZoneId zone) {
    var story = new SampleStory(firstDay, zone);
    try (var file = SampleStory.class.getResourceAsStream("/sample/story.json")) {
      story.read(JSON.readTree(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return story;
  }

  Instant instant(long day, LocalTime time) {
    return firstDay.plusDays(day).atTime(time).atZone(zone).toInstant();
  }

  /** What happens on a day, in order. */
  List<Step> on(int day) {
    return steps.stream().filter(step -> step.day() == day).toList();
  }

  long orders() {
    return steps.stream().filter(Step.Order.class::isInstance).count();
  }

  long claims() {
    return steps.stream().filter(Step.Claim.class::isInstance).count();
  }

  private void read(JsonNode file) {
    for (var merchant : file.path("merchants")) {
      steps.add(
          new Step.Merchant(
              day(merchant.path("on")),
              merchant.path("reference").asString(),
              dated(merchant.path("body"))));
    }
    for (var entry : file.path("orders")) {
      readOrder(entry.path("order"), entry.path("events"));
      readClaim(entry.path("order").path("reference").asString(), entry.path("claim"));
    }
    steps.sort(Comparator.comparingInt(Step::day));
  }

  private void readOrder(JsonNode order, JsonNode events) {
    steps.add(new Step.Order(day(order.path("placedAt")), dated(order)));
    for (var event : events) {
      var body = (ObjectNode) event.deepCopy();
      var reported = body.has("reportedOn") ? body.remove("reportedOn") : body.path("occurredAt");
      steps.add(new Step.Event(day(reported), order.path("reference").asString(), dated(body)));
    }
  }

  private void readClaim(String order, JsonNode claim) {
    if (claim.isObject()) {
      steps.add(new Step.Claim(day(claim.path("on")), order, dated(claim.path("body"))));
      for (var act : claim.path("acts")) {
        var by = act.has("by") ? Actor.valueOf(act.path("by").asString()) : Actor.MARKETPLACE;
        steps.add(
            new Step.Act(
                day(act.path("on")),
                order,
                act.path("act").asString(),
                by,
                dated(act.path("body"))));
      }
    }
  }

  private static int day(JsonNode text) {
    var matcher = DAY.matcher(text.asString());
    if (!matcher.matches()) {
      throw new IllegalStateException("no day of the sample: " + text);
    }
    return Integer.parseInt(matcher.group(1));
  }

  private JsonNode dated(JsonNode node) {
    if (node.isString()) {
      return dated(node.asString());
    }
    if (node.isArray()) {
      var array = JSON.createArrayNode();
      node.forEach(element -> array.add(dated(element)));
      return array;
    }
    if (node.isObject()) {
      var object = JSON.createObjectNode();
      node.properties().forEach(field -> object.set(field.getKey(), dated(field.getValue())));
      return object;
    }
    return node;
  }

  private JsonNode dated(String text) {
    var matcher = DAY.matcher(text);
    if (!matcher.matches()) {
      return JSON.getNodeFactory().stringNode(text);
    }
    var day = Long.parseLong(matcher.group(1));
    var time = matcher.group(2);
    return JSON.getNodeFactory()
        .stringNode(
            time == null
                ? firstDay.plusDays(day).toString()
                : instant(day, LocalTime.parse(time)).toString());
  }
}
