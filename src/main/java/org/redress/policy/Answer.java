package org.redress.policy;

/**
 * What a table answered, with the decision as it was stored. An undecided one goes to a person,
 * never to money.
 */
public sealed interface Answer<T> {

  Decision decision();

  record Decided<T>(Decision decision, T value) implements Answer<T> {}

  record Undecided<T>(Decision decision) implements Answer<T> {}
}
