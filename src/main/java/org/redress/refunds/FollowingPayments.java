package org.redress.refunds;

import org.redress.orders.HoldingOrders;
import org.redress.shared.MarketplaceId;
import org.redress.shared.OrderId;
import org.redress.shared.Tenancy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets what was reported of one order reach the others that the same payment paid for. Whoever
 * reports holds the order that it reports on, and never waits for another one: those follow after
 * its commit, each in a transaction of its own. What fails then is logged, and what stands still
 * stays the task of a person.
 */
@Component
class FollowingPayments {

  private static final Logger LOG = LoggerFactory.getLogger(FollowingPayments.class);

  private final HoldingOrders orders;
  private final Tenancy tenancy;
  private final TransactionTemplate anew;

  FollowingPayments(HoldingOrders orders, Tenancy tenancy, PlatformTransactionManager manager) {
    this.orders = orders;
    this.tenancy = tenancy;
    this.anew = new TransactionTemplate(manager);
    anew.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  void afterwards(MarketplaceId marketplace, OrderId order, Runnable work) {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            try {
              anew.executeWithoutResult(status -> follow(marketplace, order, work));
            } catch (RuntimeException failed) {
              LOG.warn("the refunds of order {} did not follow their payment", order, failed);
            }
          }
        });
  }

  private void follow(MarketplaceId marketplace, OrderId order, Runnable work) {
    tenancy.run(
        marketplace,
        () -> {
          orders.hold(marketplace, order);
          work.run();
        });
  }
}
