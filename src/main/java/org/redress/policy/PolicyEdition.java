package org.redress.policy;

import java.time.Instant;

/**
 * One immutable, numbered, hashed set of all tables of a marketplace; edition 1 holds for every
 * date before the next.
 */
public record PolicyEdition(int number, String hash, String pack, Instant from) {}
