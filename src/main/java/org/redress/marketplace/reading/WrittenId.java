package org.redress.marketplace.reading;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Ids as they are written in paths and bodies. */
public final class WrittenId {

  private static final Pattern FORM =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private WrittenId() {}

  /**
   * Empty for whatever has not the 36 characters of an id; {@link UUID#fromString} would take less.
   */
  public static Optional<UUID> parse(String text) {
    return FORM.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
  }
}
