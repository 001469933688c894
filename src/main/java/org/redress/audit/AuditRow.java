package org.redress.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.redress.shared.CaseEvent;
import org.redress.shared.DomainEvent;
import org.redress.shared.EventName;
import org.redress.shared.RecordedEvent;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * One event in the chain. {@code content} is all that it says, the hash of the row before it
 * included; {@code hash} is said to be the SHA-256 of the content's canonical JSON.
 */
record AuditRow(ObjectNode content, String hash) {

  private static final JsonMapper STRICT =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  /** The row of this event behind the head. */
  static AuditRow next(Head head, RecordedEvent event) {
    var content = JsonNodeFactory.instance.objectNode();
    content.put("marketplace", head.marketplace().toString());
    content.put("number", head.number() + 1);
    // as exact as the database keeps it
    content.put("at", event.at().truncatedTo(ChronoUnit.MICROS).toString());
    var by = content.putObject("actor");
    by.put("kind", event.by().kind().name()).put("name", event.by().name());
    content.put("event", EventName.Of.name(event));
    content.put("order", event instanceof DomainEvent ofOrder ? ofOrder.order().toString() : null);
    var inCase = event instanceof CaseEvent ? (CaseEvent) event : null;
    var caseId = inCase == null ? null : inCase.caseId();
    var party = inCase == null ? null : inCase.forParty();
    content.put("case", caseId == null ? null : caseId.toString());
    content.put("party", party == null ? null : party.name());
    content.set("facts", Facts.of(event));
    content.put("previous", head.hash());
    return new AuditRow(content, hashOf(content));
  }

  /** As the database holds it, right or wrong. */
  static AuditRow of(ResultSet row) throws SQLException {
    var content = JsonNodeFactory.instance.objectNode();
    content.put("marketplace", row.getString("marketplace_id"));
    content.put("number", row.getLong("number"));
    content.put("at", row.getObject("at", OffsetDateTime.class).toInstant().toString());
    var by = content.putObject("actor");
    by.put("kind", row.getString("actor_kind")).put("name", row.getString("actor_name"));
    content.put("event", row.getString("event"));
    content.put("order", row.getString("order_id"));
    content.put("case", row.getString("case_id"));
    content.put("party", row.getString("party"));
    content.set("facts", facts(row.getString("facts")));
    content.put("previous", row.getString("previous"));
    return new AuditRow(content, row.getString("hash"));
  }

  /** A line of an export; IllegalArgumentException where it is none. */
  static AuditRow of(JsonNode line) {
    if (!(line instanceof ObjectNode object) || !object.path("number").canConvertToLong()) {
      throw new IllegalArgumentException("no row of an audit trail");
    }
    var content = object.deepCopy();
    var hash = content.remove("hash");
    return new AuditRow(content, hash == null ? "" : hash.asString(""));
  }

  /** Duplicate names are refused: they would say two things. */
  static JsonNode parsed(String json) {
    try {
      return STRICT.readTree(json);
    } catch (JacksonException e) {
      throw new IllegalArgumentException("no JSON: " + e.getOriginalMessage(), e);
    }
  }

  long number() {
    return content.path("number").asLong(0);
  }

  String marketplace() {
    return content.path("marketplace").asString("");
  }

  String previous() {
    return content.path("previous").asString("");
  }

  /** Whether it still says what was hashed. */
  boolean isAsWritten() {
    try {
      return hash.equals(hashOf(content));
    } catch (IllegalArgumentException e) {
      // nothing that was ever written
      return false;
    }
  }

  /** A line of an export. */
  String line() {
    return CanonicalJson.text(content.deepCopy().put("hash", hash));
  }

  /** In another form than it was written in, it is a text, which no event has for its facts. */
  private static JsonNode facts(String kept) {
    try {
      var facts = parsed(kept);
      return CanonicalJson.text(facts).equals(kept)
          ? facts
          : JsonNodeFactory.instance.stringNode(kept);
    } catch (IllegalArgumentException e) {
      return JsonNodeFactory.instance.stringNode(kept);
    }
  }

  private static String hashOf(ObjectNode content) {
    return Sha256.of(CanonicalJson.bytes(content));
  }
}
