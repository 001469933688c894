package org.redress.shared;

/**
 * What is wrong with one field of an input; {@code field} is its path as the sender wrote it,
 * {@code expected} says what is right.
 */
public record FieldProblem(String field, String expected) {}
