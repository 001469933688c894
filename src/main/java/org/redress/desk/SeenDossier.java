package org.redress.desk;

import org.jspecify.annotations.Nullable;

/** Which state of a dossier a form was filled in on, as its hidden field says. */
public final class SeenDossier {

  private SeenDossier() {}

  /** Null where it does not say so. */
  public static @Nullable Long parse(@Nullable String written) {
    return written == null || !written.matches("[0-9]{1,18}") ? null : Long.valueOf(written);
  }
}
