package org.redress.house;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A part of a Markdown file that a test keeps true, between {@code <!-- name:begin -->} and its
 * end.
 */
public record Section(String name) {

  /** What stands there, without the blank lines around it; empty where the markers are missing. */
  public Optional<String> in(String markdown) {
    var marked =
        Pattern.compile("(?s)<!-- %1$s:begin -->(.*?)<!-- %1$s:end -->".formatted(name))
            .matcher(markdown);
    return marked.find() ? Optional.of(marked.group(1).strip()) : Optional.empty();
  }
}
