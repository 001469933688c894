package org.redress.gate;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.redress.shared.FieldProblem;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Judges every text that enters: no number of a payment card or a bank account, no character that
 * cannot be kept. What it says names the field and never repeats the number.
 */
@Component
public class TextGate {

  static final String NUMBER = "a text without the number of a payment card or a bank account";
  static final String CHARACTERS = "a text without control characters and halves of characters";

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int LONGEST_NAME_REPEATED = 100;

  /** Beside its carrier's name, a parcel's number needs no other word. */
  private static final String CARRIER = "carrier";

  private static final String PARCEL = "trackingNumber";

  private final ParcelNumbers parcels;

  TextGate(ObjectProvider<ParcelNumbers> parcels) {
    this.parcels = parcels.getIfAvailable(() -> ParcelNumbers.UNKNOWN);
  }

  /** What is wrong with one text, if anything is. */
  public Optional<FieldProblem> text(String field, String text) {
    return text(field, text, text);
  }

  /** What is wrong with a body: with its strings and names if it is JSON, else with all of it. */
  public List<FieldProblem> body(byte[] body) {
    return body("", body);
  }

  /** The same for a part of a body, of this name; what is no text is passed over. */
  List<FieldProblem> body(String name, byte[] body) {
    var text = utf8(body);
    if (text == null) {
      return List.of();
    }
    var tree = json(text);
    if (tree != null && tree.isContainer()) {
      var problems = new ArrayList<FieldProblem>();
      walk("", tree, problems);
      return problems;
    }
    return AccountNumbers.in(text, text, parcels)
        ? List.of(new FieldProblem(name, NUMBER))
        : List.of();
  }

  /** What is wrong with the values of a form or a query, and with their names. */
  List<FieldProblem> form(Map<String, String[]> values) {
    var problems = new ArrayList<FieldProblem>();
    values.forEach((name, all) -> {
      check(shown(name), name, name, problems);
      for (var value : all) {
        var naming = name.equals(PARCEL) ? carrier(values) + " " + value : value;
        text(shown(name), value, naming).ifPresent(problems::add);
      }
    });
    return problems;
  }

  /** The text with every number that is not let in hidden. */
  String masked(String text) {
    return AccountNumbers.masked(text, text, parcels);
  }

  private Optional<FieldProblem> text(String field, String text, String naming) {
    if (!PlainText.isProse(text)) {
      return Optional.of(new FieldProblem(field, CHARACTERS));
    }
    return AccountNumbers.in(text, naming, parcels)
        ? Optional.of(new FieldProblem(field, NUMBER))
        : Optional.empty();
  }

  private void check(String field, String text, String naming, List<FieldProblem> problems) {
    text(field, text, naming).ifPresent(problems::add);
  }

  private void walk(String path, JsonNode node, List<FieldProblem> problems) {
    if (node.isString()) {
      check(path, node.stringValue(), node.stringValue(), problems);
    } else if (node.isArray()) {
      for (var i = 0; i < node.size(); i++) {
        walk(path + "[" + i + "]", node.get(i), problems);
      }
    } else {
      walkObject(path, node, problems);
    }
  }

  private void walkObject(String path, JsonNode object, List<FieldProblem> problems) {
    for (var entry : object.properties()) {
      var name = entry.getKey();
      var value = entry.getValue();
      var field = path.isEmpty() ? shown(name) : path + "." + shown(name);
      check(field, name, name, problems);
      if (name.equals(PARCEL) && value.isString()) {
        var carrier = object.path(CARRIER).asString("");
        check(field, value.stringValue(), carrier + " " + value.stringValue(), problems);
      } else {
        walk(field, value, problems);
      }
    }
  }

  private String shown(String name) {
    var masked = masked(name);
    return masked.length() <= LONGEST_NAME_REPEATED
        ? masked
        : masked.substring(0, LONGEST_NAME_REPEATED) + "…";
  }

  private static String carrier(Map<String, String[]> values) {
    return String.join(" ", values.getOrDefault(CARRIER, new String[0]));
  }

  private static @Nullable String utf8(byte[] body) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  private static @Nullable JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JacksonException e) {
      return null;
    }
  }
}
