package org.redress.audit;

/**
 * The first thing that is wrong with a chain, as a sentence; {@code number} is that of the wrong or
 * missing row.
 */
public record Fault(long number, String sentence) {}
