package org.redress.marketplace.imports;

import org.jspecify.annotations.Nullable;

/** A line as it was sent, counted from 1; without a body it was too long to be kept. */
record WaitingLine(int line, byte @Nullable [] body) {}
