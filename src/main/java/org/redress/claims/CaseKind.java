package org.redress.claims;

import java.time.Instant;
import java.util.List;

/**
 * A kind of case: what is known of a case, what the tables are asked about it, and what follows.
 * Facts, tables and an instant go in and steps come out; nothing else is asked or changed, and the
 * same facts give the same steps.
 */
public interface CaseKind<F> {

  KindId id();

  /** Of the record of facts, which is stored; rises with every change of it. */
  int version();

  /** What the table is asked before such a case may be opened. */
  MayOpen eligibility(OrderInHand order);

  F facts(CaseInHand open);

  /** Empty where the kind has nothing to say: then goes on what every case has. */
  List<Step> proceed(F facts, PinnedTables tables, Instant now);
}
