package org.redress.orders;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.redress.orders.Parts.Part;
import org.redress.orders.Reserved.Share;

/**
 * Shares what goes back over what was captured, in proportion to what of each capture is still
 * there, so that none gets back more than was taken. What was captured beyond the price comes last
 * and takes no part.
 */
final class Captures {

  private static final String MARK = "#";

  private final String key;
  private final int first;
  private final String reference;
  private final Map<String, Long> left = new LinkedHashMap<>();

  Captures(Payment.Paid paid, String key) {
    this(paid, key, 1);
  }

  /** {@code first} is the number of the first part to come; those before it are there already. */
  Captures(Payment.Paid paid, String key, int first) {
    this.key = key;
    this.first = first;
    var contract = paid.contract();
    this.reference = contract.payment().reference();
    var rest = contract.amounts().total();
    for (var capture : paid.facts().captures()) {
      var name = name(contract, capture.reference());
      var within = Math.min(rest, capture.amount());
      left.merge(name, within, Long::sum);
      rest -= within;
    }
    for (var commitment : paid.standing()) {
      if (commitment.capture() != null) {
        left.computeIfPresent(
            commitment.capture(), (name, amount) -> Math.max(0, amount - commitment.amount()));
      }
    }
    left.putIfAbsent(reference, 0L);
  }

  /** The key that a part of it came from: one decision is one key, however many its parts. */
  static String decision(String key) {
    var mark = key.indexOf(MARK);
    return mark < 0 ? key : key.substring(0, mark);
  }

  /** Of all that may be a part of it, in the pattern language of SQL's {@code like}. */
  static String partsLike(String key) {
    return key.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + MARK + "%";
  }

  List<Part> share(long asked, long amount, List<Share> shares) {
    var names = List.copyOf(left.keySet());
    var weights = left.values().stream().mapToLong(Long::longValue).toArray();
    if (LongStream.of(weights).sum() < amount) {
      // what was given back before captures were known leaves no proportion
      return List.of(new Part(key(first), names.getFirst(), asked, amount, shares));
    }
    var amounts = Sharing.byWeight(amount, weights);
    var cells = new Cells(shares);
    var parts = new ArrayList<Part>();
    for (var i = 0; i < amounts.length; i++) {
      if (amounts[i] > 0) {
        var missing = parts.isEmpty() ? asked - amount : 0;
        parts.add(
            new Part(
                key(first + parts.size()),
                names.get(i),
                // what is missing is missing once
                amounts[i] + missing,
                amounts[i],
                cells.take(amounts[i])));
      }
    }
    return parts;
  }

  /** All in one part, which goes back another way than it was captured. */
  Part whole(long amount, List<Share> shares) {
    return new Part(key(first), reference, amount, amount, shares);
  }

  private String key(int number) {
    return number == 1 ? key : key + MARK + number;
  }

  private static String name(Contract contract, @Nullable String capture) {
    return capture == null ? contract.payment().reference() : capture;
  }

  /** The shares by line and basis, as they are taken bit by bit. */
  static final class Cells {

    private static final Basis[] BASES = Basis.values();

    private final List<Share> shares;
    private final long[] open;

    Cells(List<Share> shares) {
      this.shares = shares;
      this.open =
          shares.stream()
              .flatMapToLong(share ->
                  LongStream.of(share.items(), share.shipping(), share.tax(), share.duty()))
              .toArray();
    }

    List<Share> take(long amount) {
      var taken = Sharing.byWeight(amount, open);
      var part = new ArrayList<Share>();
      for (var i = 0; i < shares.size(); i++) {
        var at = i * BASES.length;
        for (var basis = 0; basis < BASES.length; basis++) {
          open[at + basis] -= taken[at + basis];
        }
        var share = shares.get(i);
        var its =
            new Share(
                share.line(),
                share.quantity(),
                taken[at],
                taken[at + 1],
                taken[at + 2],
                taken[at + 3]);
        if (its.amount() > 0) {
          part.add(its);
        }
      }
      return part;
    }
  }
}
