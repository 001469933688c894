package org.redress.marketplace.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.redress.marketplace.Bodies;
import org.redress.orders.ImportedOrder;
import org.redress.orders.OrderView;
import org.redress.shared.FieldProblem;

class ImportLineReaderTests {

  private static final String PAID = Bodies.event("PAID", "2026-03-02T10:20:00Z");
  private static final String CLAIM =
      "{\"kind\": \"NOT_RECEIVED\", \"openedAt\": \"2026-03-20T08:00:00Z\", \"statement\": \"Nothing\\ncame.\"}";

  @Test
  void readsOrderEventsAndStatements() {
    var read = (Read.Sound<ImportedOrder>) read(Bodies.line(Bodies.order("M-1"), PAID, CLAIM));

    assertThat(read.value().contract().reference()).isEqualTo("M-1");
    assertThat(read.value().events()).hasSize(1);
    assertThat(read.value().statements())
        .containsExactly(
            new OrderView.Statement(
                "NOT_RECEIVED", Instant.parse("2026-03-20T08:00:00Z"), "Nothing\ncame."));
  }

  @Test
  void needsNoEventsAndNoClaims() {
    assertThat(read("{\"order\": " + Bodies.smallestOrder("M-1") + "}"))
        .isInstanceOf(Read.Sound.class);
  }

  @Test
  void namesWrongFieldsFromTheRootOfTheLine() {
    var line =
        Bodies.line(
            Bodies.order("M-1").replace("\"EUR\"", "\"?\""),
            PAID + "," + PAID.replace("PAID", "PAYED"),
            CLAIM.replace("NOT_RECEIVED", "LATE"));

    assertThat(((Read.Wrong<ImportedOrder>) read(line)).fields())
        .extracting(FieldProblem::field)
        .containsExactlyInAnyOrder("order.currency", "events[1].type", "claims[0].kind");
  }

  @Test
  void refusesLineWithoutOrder() {
    assertThat(((Read.Wrong<ImportedOrder>) read("{\"orders\": []}")).fields())
        .extracting(FieldProblem::field)
        .containsExactlyInAnyOrder("order", "orders");
  }

  private static Read<ImportedOrder> read(String body) {
    return StrictJson.read(body.getBytes(StandardCharsets.UTF_8), ImportLineReader::line);
  }
}
