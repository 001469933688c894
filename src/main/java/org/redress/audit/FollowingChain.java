package org.redress.audit;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.redress.signing.KeySet;

/** Follows one chain from its first row, past its sealed heads, up to the first fault. */
final class FollowingChain {

  private final String marketplace;
  private final KeySet keys;
  private final TreeMap<Long, Set<SealedHead>> seals = new TreeMap<>();
  private long number;
  private long sealedUpTo;
  private String hash = Sha256.NONE;
  private @Nullable Head named;
  private @Nullable Fault fault;

  /** {@code sealed} may be of any chain; those of others are left out. */
  FollowingChain(String marketplace, Collection<SealedHead> sealed, KeySet keys) {
    this.marketplace = marketplace;
    this.keys = keys;
    sealed.stream()
        .filter(seal -> seal.head().marketplace().toString().equals(marketplace))
        .forEach(seal ->
            seals.computeIfAbsent(seal.head().number(), at -> new LinkedHashSet<>()).add(seal));
  }

  /** False from the first fault on. */
  boolean goOn(AuditRow row) {
    if (fault == null) {
      fault = faultOf(row);
    }
    if (fault != null) {
      return false;
    }
    number = row.number();
    hash = row.hash();
    fault = faultOf(seals.getOrDefault(number, Set.of()));
    if (fault == null && named != null && named.number() == number && !named.hash().equals(hash)) {
      fault =
          new Fault(number, "row %d is not the one that the chain's head names".formatted(number));
    }
    return fault == null;
  }

  /** What stands here is no row at all. */
  void stop(String sentence) {
    if (fault == null) {
      fault = new Fault(number + 1, sentence);
    }
  }

  /** What stands behind the last row is not what it says. */
  void wrong(String sentence) {
    if (fault == null) {
      fault = new Fault(number, sentence);
    }
  }

  /** The head by which the database itself knows the chain; more may have come since. */
  void passes(Head head) {
    named = head;
  }

  /** The signed head at the end of an export. */
  void endsAt(SealedHead head) {
    if (fault != null) {
      return;
    }
    if (!head.head().marketplace().toString().equals(marketplace)) {
      stop("the signed head is that of another marketplace");
    } else if (head.head().number() < number) {
      fault =
          new Fault(
              head.head().number() + 1,
              "row %d and what follows stand behind the signed head"
                  .formatted(head.head().number() + 1));
    } else if (head.head().number() > number) {
      fault = faultOfMissing(head);
    } else {
      fault = faultOf(Set.of(head));
    }
  }

  /** {@code until}: what was sealed later need not be here. */
  Verdict verdict(Instant until) {
    var missing =
        seals.tailMap(number, false).values().stream()
            .flatMap(Set::stream)
            .filter(seal -> !seal.at().isAfter(until))
            .findFirst();
    if (fault == null && missing.isPresent()) {
      fault = faultOfMissing(missing.get());
    }
    if (fault == null && named != null && named.number() > number) {
      fault = cutOff("the chain's head", named.number());
    }
    return new Verdict(marketplace, number, sealedUpTo, fault);
  }

  private @Nullable Fault faultOf(AuditRow row) {
    var expected = number + 1;
    if (row.number() > expected) {
      return new Fault(
          expected,
          "row %d is missing: row %d stands in its place".formatted(expected, row.number()));
    }
    if (row.number() < expected) {
      return new Fault(row.number(), "row %d stands behind row %d".formatted(row.number(), number));
    }
    if (!row.isAsWritten()) {
      return new Fault(expected, "row %d was changed: its hash is another one".formatted(expected));
    }
    if (!row.marketplace().equals(marketplace)) {
      return new Fault(expected, "row %d is another marketplace's".formatted(expected));
    }
    if (!row.previous().equals(hash)) {
      return new Fault(
          expected,
          number == 0
              ? "row 1 follows another row, which is missing"
              : "row %d does not follow row %d: one of the two was replaced"
                  .formatted(expected, number));
    }
    return null;
  }

  private @Nullable Fault faultOf(Collection<SealedHead> here) {
    for (var seal : here) {
      var unsigned = faultOfSignature(seal);
      if (unsigned != null) {
        return unsigned;
      }
      if (!seal.head().hash().equals(hash)) {
        return new Fault(
            sealedUpTo + 1,
            "rows %d to %d were written anew: another row %d was sealed at %s"
                .formatted(sealedUpTo + 1, number, number, seal.at()));
      }
    }
    if (!here.isEmpty()) {
      sealedUpTo = number;
    }
    return null;
  }

  private Fault faultOfMissing(SealedHead seal) {
    var unsigned = faultOfSignature(seal);
    return unsigned == null
        ? cutOff("the head sealed at " + seal.at(), seal.head().number())
        : unsigned;
  }

  private Fault cutOff(String who, long says) {
    return new Fault(
        number + 1,
        "the end is missing: %s says %d, the chain ends at %d".formatted(who, says, number));
  }

  private @Nullable Fault faultOfSignature(SealedHead seal) {
    var key = keys.find(seal.keyId());
    if (key.isPresent() && seal.isSignedBy(key.get())) {
      return null;
    }
    return new Fault(
        seal.head().number(),
        key.isPresent()
            ? "the head %d sealed at %s has a wrong signature"
                .formatted(seal.head().number(), seal.at())
            : "the head %d sealed at %s is signed by the key %s, which is not among those given"
                .formatted(seal.head().number(), seal.at(), seal.keyId()));
  }
}
