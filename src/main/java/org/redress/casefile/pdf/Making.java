package org.redress.casefile.pdf;

import java.time.Instant;

/** When a file was made, in business time, and with which key it is signed. */
public record Making(Instant at, String keyId) {}
