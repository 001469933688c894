package org.redress.gate;

import java.util.ArrayList;
import java.util.List;
import org.redress.gate.Spelling.Run;

/**
 * Runs of digits with nothing between them but what people put between the groups of one number. A
 * letter, a plus, a currency or a percent sign ends it.
 */
record Chain(List<Run> runs) {

  private static final int WIDEST_GAP = 8;

  static List<Chain> of(String plain, List<Run> all) {
    var chains = new ArrayList<Chain>();
    var open = new ArrayList<Run>();
    for (var run : all) {
      if (plain.charAt(run.from()) == 'Z') {
        continue;
      }
      if (!open.isEmpty() && !joins(plain, open.getLast().to(), run.from())) {
        chains.add(new Chain(List.copyOf(open)));
        open.clear();
      }
      open.add(run);
    }
    if (!open.isEmpty()) {
      chains.add(new Chain(List.copyOf(open)));
    }
    return chains;
  }

  int size() {
    return runs.size();
  }

  /** The digits from one run to another, both included. */
  String digits(int first, int last) {
    var digits = new StringBuilder();
    for (var i = first; i <= last; i++) {
      digits.append(runs.get(i).digits());
    }
    return digits.toString();
  }

  private static boolean joins(String plain, int from, int to) {
    return to - from <= WIDEST_GAP
        && plain.substring(from, to).chars().allMatch(Chain::isBetweenGroups);
  }

  private static boolean isBetweenGroups(int sign) {
    return !Character.isLetterOrDigit(sign)
        && Character.getType(sign) != Character.CURRENCY_SYMBOL
        && "+%@".indexOf(sign) < 0;
  }
}
