package org.redress.marketplace.reading;

import java.util.List;
import org.redress.shared.FieldProblem;

/** What came of reading a body: a value, all its wrong fields, or why it is no JSON at all. */
public sealed interface Read<T> {

  record Sound<T>(T value) implements Read<T> {}

  record Wrong<T>(List<FieldProblem> fields) implements Read<T> {}

  record NotJson<T>(String why) implements Read<T> {}
}
