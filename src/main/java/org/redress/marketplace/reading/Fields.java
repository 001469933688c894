package org.redress.marketplace.reading;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.redress.shared.FieldProblem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.StringNode;

/**
 * The fields of one JSON object. Reading goes on past what is wrong: each problem is noted under
 * the field's path, and a stand-in is answered in its place.
 */
public final class Fields {

  private static final int LONGEST_NAME_REPEATED = 100;

  private final JsonNode object;
  private final String path;
  private final List<FieldProblem> problems;
  private final Set<String> known = new LinkedHashSet<>();

  Fields(JsonNode object, String path, List<FieldProblem> problems) {
    this.object = object;
    this.path = path;
    this.problems = problems;
  }

  /** Maps the whole object: fields that the mapping did not ask for are unknown, and wrong. */
  <T> T all(Function<Fields, T> mapping) {
    var value = mapping.apply(this);
    object.propertyNames().stream()
        .filter(name -> !known.contains(name))
        .forEach(name -> wrong(shortened(name), "no such field, only " + String.join(", ", known)));
    return value;
  }

  <T> T required(String name, Kind<T> kind) {
    var node = find(name);
    if (node == null) {
      wrong(name, kind.expected());
      return kind.standIn();
    }
    var value = value(node, name, kind);
    return value == null ? kind.standIn() : value;
  }

  <T> @Nullable T optional(String name, Kind<T> kind) {
    var node = find(name);
    return node == null ? null : value(node, name, kind);
  }

  <T> T object(String name, Function<Fields, T> mapping) {
    var node = find(name);
    if (node == null || !node.isObject()) {
      wrong(name, "a JSON object");
      return standIn(mapping);
    }
    return new Fields(node, at(name), problems).all(mapping);
  }

  <T> @Nullable T optionalObject(String name, Function<Fields, T> mapping) {
    return find(name) == null ? null : object(name, mapping);
  }

  /**
   * A list of objects, {@code least} to {@code most} of them; one that may be empty may also be
   * left out.
   */
  <T> List<T> list(String name, int least, int most, Function<Fields, T> mapping) {
    var values = new ArrayList<T>();
    for (var node : elements(name, least, most)) {
      values.add(element(node, name + "[" + values.size() + "]", mapping));
    }
    return List.copyOf(values);
  }

  /** A list of single values that may be left out. */
  <T> List<T> values(String name, int most, Kind<T> kind) {
    var values = new ArrayList<T>();
    for (var node : elements(name, 0, most)) {
      var value = value(node, name + "[" + values.size() + "]", kind);
      values.add(value == null ? kind.standIn() : value);
    }
    return List.copyOf(values);
  }

  /** An object of any number of fields, all of one kind, that may be left out. */
  <T> Map<String, T> map(String name, Kind<String> keys, Kind<T> kind) {
    var node = find(name);
    var values = new TreeMap<String, T>();
    if (node == null) {
      return values;
    }
    if (!node.isObject()) {
      wrong(name, "a JSON object");
      return values;
    }
    for (var entry : node.properties()) {
      var field = name + "." + shortened(entry.getKey());
      if (keys.read(StringNode.valueOf(entry.getKey())) == null) {
        wrong(field, "under the name of " + keys.expected());
      } else {
        var value = value(entry.getValue(), field, kind);
        values.put(entry.getKey(), value == null ? kind.standIn() : value);
      }
    }
    return values;
  }

  boolean has(String name) {
    return find(name) != null;
  }

  void wrong(String name, String expected) {
    problems.add(new FieldProblem(at(name), expected));
  }

  /** Whether this field and everything in it was read without a problem. */
  boolean sound(String name) {
    var field = at(name);
    return problems.stream()
        .map(FieldProblem::field)
        .noneMatch(wrong ->
            wrong.equals(field) || wrong.startsWith(field + ".") || wrong.startsWith(field + "["));
  }

  private <T> T element(JsonNode node, String name, Function<Fields, T> mapping) {
    if (!node.isObject()) {
      wrong(name, "a JSON object");
      return standIn(mapping);
    }
    return new Fields(node, at(name), problems).all(mapping);
  }

  private Iterable<JsonNode> elements(String name, int least, int most) {
    var node = find(name);
    if (node == null && least == 0) {
      return List.of();
    }
    if (node == null || !node.isArray() || node.size() < least || node.size() > most) {
      wrong(name, "a list of %d to %d".formatted(least, most));
      return List.of();
    }
    return node;
  }

  private <T> @Nullable T value(JsonNode node, String name, Kind<T> kind) {
    var value = kind.read(node);
    if (value == null) {
      wrong(name, kind.expected());
    }
    return value;
  }

  private static <T> T standIn(Function<Fields, T> mapping) {
    var nothing = JsonNodeFactory.instance.objectNode();
    return mapping.apply(new Fields(nothing, "", new ArrayList<>()));
  }

  /** An explicit null means the same as leaving the field out. */
  private @Nullable JsonNode find(String name) {
    known.add(name);
    var node = object.get(name);
    return node == null || node.isNull() ? null : node;
  }

  private String at(String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  private static String shortened(String name) {
    return name.length() <= LONGEST_NAME_REPEATED
        ? name
        : name.substring(0, LONGEST_NAME_REPEATED) + "…";
  }
}
