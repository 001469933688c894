package org.redress.marketplace.reading;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.redress.shared.FieldProblem;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One JSON value in UTF-8 and nothing after it, no name twice in an object. */
public final class StrictJson {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private StrictJson() {}

  public static <T> Read<T> read(byte[] body, Function<Fields, T> mapping) {
    try {
      var tree = MAPPER.readTree(utf8(body));
      return tree.isMissingNode() ? new Read.NotJson<>("it is empty") : map(tree, mapping);
    } catch (CharacterCodingException e) {
      return new Read.NotJson<>("it is not UTF-8");
    } catch (JacksonException e) {
      return new Read.NotJson<>(why(e));
    }
  }

  private static <T> Read<T> map(JsonNode tree, Function<Fields, T> mapping) {
    if (!tree.isObject()) {
      return new Read.Wrong<>(List.of(new FieldProblem("", "a JSON object")));
    }
    var problems = new ArrayList<FieldProblem>();
    var value = new Fields(tree, "", problems).all(mapping);
    return problems.isEmpty() ? new Read.Sound<>(value) : new Read.Wrong<>(List.copyOf(problems));
  }

  private static String utf8(byte[] body) throws CharacterCodingException {
    return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
  }

  private static String why(JacksonException e) {
    var place = e.getLocation();
    return place == null
        ? e.getOriginalMessage()
        : "%s (line %d, column %d)"
            .formatted(e.getOriginalMessage(), place.getLineNr(), place.getColumnNr());
  }
}
