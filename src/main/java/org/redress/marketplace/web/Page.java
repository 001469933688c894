package org.redress.marketplace.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A part of a list; {@code nextCursor} is null on the last one. */
public record Page<T>(List<T> items, @Nullable String nextCursor) {

  private static final Pattern PLACE = Pattern.compile("after:(\\d{1,9})");

  /**
   * The part that a request asks for of a list that only ever grows at its end, so that a place in
   * it stays what it is.
   */
  public static <T> Page<T> of(HttpServletRequest request, List<T> all) {
    var query = Query.of(request, "cursor", "limit");
    var from = Math.min(place(query), all.size());
    var limit = query.limit();
    query.check();
    var to = Math.min(from + limit, all.size());
    return new Page<>(all.subList(from, to), to < all.size() ? cursor(to) : null);
  }

  public <U> Page<U> map(Function<? super T, ? extends U> mapping) {
    return new Page<>(items.stream().<U>map(mapping).toList(), nextCursor);
  }

  /** The place after which a page begins; 0 without a cursor. */
  public static int place(Query query) {
    var cursor = query.text("cursor");
    if (cursor == null) {
      return 0;
    }
    var place = PLACE.matcher(decoded(cursor));
    if (!place.matches()) {
      query.wrong("cursor", "the nextCursor of an earlier page");
      return 0;
    }
    return Integer.parseInt(place.group(1));
  }

  public static String cursor(int place) {
    var text = "after:" + place;
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.US_ASCII));
  }

  private static String decoded(String cursor) {
    try {
      return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }
}
