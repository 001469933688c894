package org.redress.ledger;

/** An entry as it stands in the books; {@code seq} orders the entries of all marketplaces. */
public record PostedEntry(long seq, Entry entry) {}
