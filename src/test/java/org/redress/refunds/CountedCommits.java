package org.redress.refunds;

import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/** Counts what our own transactions commit. */
class CountedCommits implements TransactionExecutionListener {

  private final AtomicInteger commits = new AtomicInteger();

  @Override
  public void afterCommit(TransactionExecution transaction, @Nullable Throwable failure) {
    if (transaction.isNewTransaction()) {
      commits.incrementAndGet();
    }
  }

  int during(Runnable work) {
    var before = commits.get();
    work.run();
    return commits.get() - before;
  }
}
