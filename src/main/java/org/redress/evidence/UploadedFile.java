package org.redress.evidence;

import org.jspecify.annotations.Nullable;

/**
 * A file as somebody sent it; nothing of what is said about it is believed.
 *
 * @param declaredType the media type that came with it
 */
public record UploadedFile(String name, @Nullable String declaredType, byte[] content) {

  /** In bytes. */
  public static final int LARGEST = 10 * 1024 * 1024;
}
