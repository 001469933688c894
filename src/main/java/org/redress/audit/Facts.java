package org.redress.audit;

import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.temporal.Temporal;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redress.shared.CodeWord;
import org.redress.shared.RecordedEvent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * What an event says beside its subject, time and actor. Ids, words of the code, numbers and times
 * stand in clear; of any other text only its SHA-256, so that whoever holds the text can show that
 * it is the one, and an erasure need not touch the chain.
 */
final class Facts {

  private static final Set<String> IN_COLUMNS =
      Set.of("marketplace", "order", "caseId", "at", "by");
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private Facts() {}

  /**
   * IllegalArgumentException for an event that is no record, or says what the audit cannot keep.
   */
  static JsonNode of(RecordedEvent event) {
    if (!(event instanceof Record facts)) {
      throw new IllegalArgumentException(event.getClass() + " is no record");
    }
    return members(facts, IN_COLUMNS);
  }

  private static JsonNode members(Record of, Set<String> without) {
    var object = JSON.objectNode();
    for (var component : of.getClass().getRecordComponents()) {
      if (!without.contains(component.getName())) {
        object.set(component.getName(), value(component, of));
      }
    }
    return object;
  }

  private static JsonNode value(RecordComponent component, Record of) {
    try {
      var read = component.getAccessor();
      read.setAccessible(true);
      return value(read.invoke(of), component.isAnnotationPresent(CodeWord.class));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(component + " cannot be read", e);
    }
  }

  private static JsonNode value(@Nullable Object value, boolean inClear) {
    return switch (value) {
      case null -> JSON.nullNode();
      case Boolean it -> JSON.booleanNode(it);
      case Integer it -> JSON.numberNode(it);
      case Long it -> number(it);
      case String it when inClear -> JSON.stringNode(it);
      case String it -> hashed(it);
      case Enum<?> it -> JSON.stringNode(it.name());
      case UUID it -> JSON.stringNode(it.toString());
      case Temporal it -> JSON.stringNode(it.toString());
      case Collection<?> all ->
          JSON.arrayNode().addAll(all.stream().map(each -> value(each, inClear)).toList());
      case Record it -> record(it);
      default ->
          throw new IllegalArgumentException("the audit keeps nothing like " + value.getClass());
    };
  }

  /** An id is its value. */
  private static JsonNode record(Record record) {
    var components = record.getClass().getRecordComponents();
    return components.length == 1 ? value(components[0], record) : members(record, Set.of());
  }

  /** As text where JSON numbers are not exact any more (RFC 8785, appendix D). */
  private static JsonNode number(long value) {
    return value > CanonicalJson.LARGEST || value < -CanonicalJson.LARGEST
        ? JSON.stringNode(Long.toString(value))
        : JSON.numberNode(value);
  }

  private static JsonNode hashed(String text) {
    return JSON.objectNode().put("sha256", Sha256.of(text.getBytes(StandardCharsets.UTF_8)));
  }
}
