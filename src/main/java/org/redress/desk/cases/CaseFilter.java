package org.redress.desk.cases;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.redress.claims.CaseStatus;
import org.redress.claims.ClaimSearch;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the list of cases is narrowed to; what cannot be read is left out and said beside its field.
 */
record CaseFilter(
    @Nullable CaseStatus status,
    @Nullable String text,
    @Nullable String cursor,
    @Nullable String statusProblem,
    @Nullable String textProblem) {

  static final int PAGE = 50;
  private static final int LONGEST_TEXT = 100;

  static CaseFilter of(@Nullable String status, @Nullable String text, @Nullable String cursor) {
    var named = given(status);
    var known = named.flatMap(CaseFilter::status);
    var words = given(text);
    var tooLong = words.filter(word -> word.length() > LONGEST_TEXT).isPresent();
    return new CaseFilter(
        known.orElse(null),
        tooLong ? null : words.orElse(null),
        given(cursor).orElse(null),
        named.isPresent() && known.isEmpty()
            ? "“" + named.get() + "” is not a status of a case. Showing all."
            : null,
        tooLong ? "At most " + LONGEST_TEXT + " characters. Nothing was searched for." : null);
  }

  ClaimSearch search() {
    return new ClaimSearch(status, null, null, null, null, null, text, cursor, PAGE);
  }

  public boolean narrows() {
    return status != null || text != null;
  }

  /** The list's address with another status, from its first page. */
  String addressFor(@Nullable CaseStatus other) {
    return address(other, null);
  }

  String addressAt(@Nullable String nextCursor) {
    return address(status, nextCursor);
  }

  private String address(@Nullable CaseStatus other, @Nullable String at) {
    return UriComponentsBuilder.fromPath("/cases")
        .queryParamIfPresent("status", Optional.ofNullable(other))
        .queryParamIfPresent("text", Optional.ofNullable(text))
        .queryParamIfPresent("cursor", Optional.ofNullable(at))
        .encode()
        .build()
        .toUriString();
  }

  private static Optional<CaseStatus> status(String name) {
    return Arrays.stream(CaseStatus.values())
        .filter(status -> status.name().equalsIgnoreCase(name))
        .findFirst();
  }

  private static Optional<String> given(@Nullable String value) {
    return Optional.ofNullable(value).map(String::strip).filter(text -> !text.isEmpty());
  }
}
