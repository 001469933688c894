package org.redress.house;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * What code can reach beside its collaborators: the machine's time, its chance, its threads, its
 * console.
 */
final class MachineAccess {

  private static final Set<String> DICE =
      Set.of(
          "java.util.Random.<init>",
          "java.util.SplittableRandom.<init>",
          "java.util.concurrent.ThreadLocalRandom.current",
          "java.util.random.RandomGenerator.getDefault",
          "java.util.random.RandomGenerator.of",
          "java.util.Collections.shuffle",
          "java.lang.Math.random");

  private static final Set<String> SLEEPING =
      Set.of(
          "java.lang.Thread.sleep",
          "java.util.concurrent.TimeUnit.sleep",
          "java.util.concurrent.locks.LockSupport.parkNanos",
          "java.util.concurrent.locks.LockSupport.parkUntil");

  private static final Set<String> CONSOLE = Set.of("java.lang.System.out", "java.lang.System.err");

  private MachineAccess() {}

  /** {@code System.nanoTime} is not meant: it tells a duration, no time. */
  static DescribedPredicate<JavaAccess<?>> time() {
    return access(
        "the machine's time is read",
        (owner, member) ->
            owner.startsWith("java.time.") && member.equals("now")
                || owner.equals("java.time.Clock") && member.matches("(system|tick).*")
                || owner.equals("java.lang.System") && member.equals("currentTimeMillis"));
  }

  static DescribedPredicate<JavaAccess<?>> idSource() {
    return access(
        "an id is made",
        (owner, member) ->
            owner.equals("java.util.UUID") && member.equals("randomUUID")
                || owner.equals("com.fasterxml.uuid.Generators"));
  }

  static DescribedPredicate<JavaAccess<?>> dice() {
    return anyOf("dice are thrown", DICE);
  }

  static DescribedPredicate<JavaAccess<?>> sleep() {
    return anyOf("a thread sleeps", SLEEPING);
  }

  static DescribedPredicate<JavaAccess<?>> console() {
    return access(
        "the console is written to",
        (owner, member) ->
            CONSOLE.contains(owner + "." + member) || member.equals("printStackTrace"));
  }

  private static DescribedPredicate<JavaAccess<?>> anyOf(String what, Set<String> members) {
    return access(what, (owner, member) -> members.contains(owner + "." + member));
  }

  private static DescribedPredicate<JavaAccess<?>> access(
      String what, BiPredicate<String, String> ownerAndMember) {
    return new DescribedPredicate<>(what) {
      @Override
      public boolean test(JavaAccess<?> access) {
        return ownerAndMember.test(access.getTargetOwner().getName(), access.getTarget().getName());
      }
    };
  }
}
