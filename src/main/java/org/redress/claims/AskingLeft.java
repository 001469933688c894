package org.redress.claims;

import java.time.Instant;

/**
 * How many more requests for evidence whoever decides may make, and until when the parties can be
 * given time for them at the latest (business time).
 */
public record AskingLeft(int requests, Instant until) {}
