package org.redress.house.catalogue;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The words of labels and of the names made from them. */
final class Words {

  private static final Pattern CAMEL = Pattern.compile("[A-Z][a-z]*");

  private static final Set<String> ARTICLES = Set.of("a", "an", "the");

  private Words() {}

  static String label(@Nullable String name) {
    return name == null ? "" : name.strip();
  }

  /** {@code "Ask the merchant"} has the words ask and merchant; articles do not count. */
  static List<String> of(String label) {
    return withoutArticles(Stream.of(label.split("[^A-Za-z]+")));
  }

  /** {@code AskMerchant} has the words ask and merchant. */
  static List<String> ofCamelCase(String name) {
    return withoutArticles(CAMEL.matcher(name).results().map(MatchResult::group));
  }

  static boolean isCamelCase(String name) {
    return name.matches("([A-Z][a-z]*)+");
  }

  /** {@code send-refund} becomes {@code SendRefund}. */
  static String camelCase(String hyphenated) {
    return Stream.of(hyphenated.split("-"))
        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
        .collect(Collectors.joining());
  }

  private static List<String> withoutArticles(Stream<String> words) {
    return words
        .map(word -> word.toLowerCase(Locale.ROOT))
        .filter(word -> !word.isEmpty() && !ARTICLES.contains(word))
        .toList();
  }
}
