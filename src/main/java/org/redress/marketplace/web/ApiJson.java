package org.redress.marketplace.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes what the API answers: instants and days as ISO 8601, ids as text. */
public final class ApiJson {

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();
  private static final JsonMapper WITHOUT_NULLS =
      JsonMapper.builder()
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .changeDefaultPropertyInclusion(
              with -> with.withValueInclusion(JsonInclude.Include.NON_NULL))
          .build();

  private ApiJson() {}

  /**
   * By way of a string: a lone surrogate that a client sent must not break the answer that names
   * it.
   */
  public static byte[] bytes(Object body) {
    return text(body).getBytes(StandardCharsets.UTF_8);
  }

  public static String text(Object body) {
    return MAPPER.writeValueAsString(body);
  }

  /** What {@link #text} wrote. */
  public static <T> T read(String text, TypeReference<T> type) {
    return MAPPER.readValue(text, type);
  }

  /** The components of a record that are there. */
  public static ObjectNode present(Object value) {
    return WITHOUT_NULLS.valueToTree(value);
  }

  /** All components of a record, those that are not there as null. */
  public static JsonNode tree(@Nullable Object value) {
    return MAPPER.valueToTree(value);
  }

  public static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  public static <T> ArrayNode list(
      List<T> values, Function<? super T, ? extends JsonNode> mapping) {
    return MAPPER.createArrayNode().addAll(values.stream().map(mapping).toList());
  }
}
