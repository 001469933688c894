package org.redress.marketplace.reading;

import org.redress.sandboxprovider.NextAnswer;

/** Reads what the payment provider of a sandbox is told. */
public final class ProviderReader {

  private ProviderReader() {}

  public static NextAnswer next(Fields told) {
    return told.required("next", Kinds.word(NextAnswer.class));
  }
}
