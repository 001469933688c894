package org.redress.policy;

import java.time.Instant;

/**
 * What was known of a case when its tables were asked, as it is stored with each decision, so that
 * other tables can be tried on it: the record of its kind in this version, and the instant.
 */
public record KnownFacts(int version, String kind, Instant now, Object facts) {}
