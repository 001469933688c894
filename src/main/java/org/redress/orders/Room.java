package org.redress.orders;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.redress.orders.Reserved.Share;

/**
 * What was paid for each line and basis of an order, and what of it can still be given back. Where
 * less was paid than ordered, each part counts as paid in proportion; what was captured beyond the
 * price is no part of it, and what others take without naming lines they take from that first.
 */
final class Room {

  private static final Basis[] BASES = Basis.values();

  private final List<Contract.Line> lines;
  private final long[][] paid;
  private final long[][] left;
  private final List<Commitment> standing;
  private final long overpaid;
  private final long lacking;
  private final long beyondLines;

  /** {@code standing} are the commitments that bind money of this order. */
  Room(Contract contract, MoneyFacts facts, List<Commitment> standing) {
    this.lines = contract.lines();
    this.standing = standing;
    this.paid = paid(contract, facts.paid());
    this.left = Arrays.stream(paid).map(long[]::clone).toArray(long[][]::new);
    var missing = takeCommitted();
    missing += takeNamed(facts);
    this.beyondLines = missing;
    missing += facts.unnamed();
    this.overpaid = Math.max(0, facts.surplus() - missing);
    var all = IntStream.range(0, lines.size()).toArray();
    this.lacking = take(Math.max(0, missing - facts.surplus()), all);
  }

  /** What can still be given back of this order. */
  long left() {
    return Arrays.stream(left).flatMapToLong(Arrays::stream).sum();
  }

  /** As {@link #left}, or below 0: what others took that was never paid for this order. */
  long balance() {
    return left() - lacking;
  }

  /** What was captured beyond the price and is still there: to be given back, and no claim's. */
  long overpaid() {
    return overpaid;
  }

  /** What was given back or taken for named lines and was not paid for them. */
  long beyondLines() {
    return beyondLines;
  }

  boolean nothingPaid() {
    return Arrays.stream(paid).flatMapToLong(Arrays::stream).allMatch(amount -> amount == 0);
  }

  /**
   * What so many units of the lines cost, by line and basis; of the minor units that do not divide
   * evenly, the first units to be committed get one each. All units together cost all that was
   * paid.
   */
  long[][] price(Map<String, Integer> quantities, ReserveMoney ask) {
    var prices = new long[lines.size()][BASES.length];
    for (var line = 0; line < lines.size(); line++) {
      for (var basis : ask.bases()) {
        var quantity = quantities.getOrDefault(lines.get(line).reference(), 0);
        prices[line][basis.ordinal()] = price(line, basis, quantity);
      }
    }
    return prices;
  }

  /** As much of the prices as is left, but at most so much, shared by value. */
  List<Share> fit(long[][] prices, Map<String, Integer> quantities, long atMost) {
    var fitting = new long[lines.size() * BASES.length];
    for (var i = 0; i < fitting.length; i++) {
      var line = i / BASES.length;
      var basis = i % BASES.length;
      fitting[i] = Math.min(prices[line][basis], left[line][basis]);
    }
    var amount = Math.min(LongStream.of(fitting).sum(), atMost);
    var shared = amount <= 0 ? new long[fitting.length] : Sharing.byWeight(amount, fitting);
    var shares = new ArrayList<Share>();
    for (var line = 0; line < lines.size(); line++) {
      var from = line * BASES.length;
      var reference = lines.get(line).reference();
      var share =
          new Share(
              reference,
              quantities.getOrDefault(reference, 0),
              shared[from],
              shared[from + 1],
              shared[from + 2],
              shared[from + 3]);
      if (share.amount() > 0) {
        shares.add(share);
      }
    }
    return shares;
  }

  /** As much of these shares as is left, but at most so much, shared by value. */
  List<Share> still(List<Share> shares, long atMost) {
    var wanted = new long[lines.size()][BASES.length];
    var quantities = new HashMap<String, Integer>();
    for (var share : shares) {
      quantities.put(share.line(), share.quantity());
      for (var basis : BASES) {
        wanted[indexOf(share.line())][basis.ordinal()] = share.of(basis);
      }
    }
    return fit(wanted, quantities, atMost);
  }

  private static long[][] paid(Contract contract, long paid) {
    var lines = contract.lines();
    var values = lines.stream().mapToLong(line -> line.unitPrice() * line.quantity()).toArray();
    var parts = new long[lines.size() * BASES.length];
    for (var basis : BASES) {
      var shares = Sharing.byWeight(basis.of(contract.amounts()), values);
      for (var line = 0; line < shares.length; line++) {
        parts[line * BASES.length + basis.ordinal()] = shares[line];
      }
    }
    var total = contract.amounts().total();
    var counted = paid < total ? Sharing.byWeight(paid, parts) : parts;
    var byLine = new long[lines.size()][];
    for (var line = 0; line < byLine.length; line++) {
      byLine[line] = Arrays.copyOfRange(counted, line * BASES.length, (line + 1) * BASES.length);
    }
    return byLine;
  }

  private long price(int line, Basis basis, int quantity) {
    var ordered = lines.get(line).quantity();
    var even = paid[line][basis.ordinal()] / ordered;
    var uneven = paid[line][basis.ordinal()] % ordered;
    var reference = lines.get(line).reference();
    var given =
        standing.stream()
            .flatMap(commitment -> commitment.shares().stream())
            .filter(share -> share.line().equals(reference))
            .mapToLong(
                share -> Math.clamp(share.of(basis) - share.quantity() * even, 0, share.quantity()))
            .sum();
    return quantity * even + Math.min(quantity, Math.max(0, uneven - given));
  }

  /** Returns what does not fit any more, because less counts as paid than did then. */
  private long takeCommitted() {
    var missing = 0L;
    for (var commitment : standing) {
      for (var share : commitment.shares()) {
        var line = indexOf(share.line());
        for (var basis : BASES) {
          missing += take(share.of(basis), line, basis);
        }
      }
    }
    return missing;
  }

  private long takeNamed(MoneyFacts facts) {
    var missing = 0L;
    for (var refund : facts.refunds()) {
      missing += takeNamed(refund.amount(), refund.lines());
    }
    for (var charge : facts.charges()) {
      missing += takeNamed(charge.amount(), charge.lines());
    }
    return missing;
  }

  private long takeNamed(long amount, List<String> from) {
    return from.isEmpty() ? 0 : take(amount, from.stream().mapToInt(this::indexOf).toArray());
  }

  /** Takes from the lines, items first, by what is left of them; returns what is not there. */
  private long take(long amount, int... from) {
    var open = amount;
    for (var basis : BASES) {
      var there = Arrays.stream(from).mapToLong(line -> left[line][basis.ordinal()]).toArray();
      var taken = Math.min(open, LongStream.of(there).sum());
      if (taken > 0) {
        var shares = Sharing.byWeight(taken, there);
        IntStream.range(0, from.length).forEach(i -> left[from[i]][basis.ordinal()] -= shares[i]);
        open -= taken;
      }
    }
    return open;
  }

  private long take(long amount, int line, Basis basis) {
    var taken = Math.min(amount, left[line][basis.ordinal()]);
    left[line][basis.ordinal()] -= taken;
    return amount - taken;
  }

  private int indexOf(String reference) {
    return IntStream.range(0, lines.size())
        .filter(line -> lines.get(line).reference().equals(reference))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("the order has no line " + reference));
  }
}
