package org.redress.shared;

import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The one entry point to a tenant's transaction: joins the running transaction or begins one, and
 * tells the database whose it is (setting {@code redress.marketplace}, local to the transaction).
 */
@Component
public class Tenancy {

  private final TransactionTemplate transactions;
  private final JdbcClient jdbc;

  public Tenancy(PlatformTransactionManager manager, JdbcClient jdbc) {
    this.transactions = new TransactionTemplate(manager);
    this.jdbc = jdbc;
  }

  public <T> T in(MarketplaceId marketplace, Supplier<T> work) {
    return transactions.execute(status -> {
      jdbc.sql("select set_config('redress.marketplace', ?, true)")
          .param(marketplace.toString())
          .query(String.class)
          .single();
      return work.get();
    });
  }

  public void run(MarketplaceId marketplace, Runnable work) {
    in(
        marketplace,
        () -> {
          work.run();
          return true;
        });
  }
}
