package org.redress.local;

import org.redress.access.Marketplace;
import org.redress.access.Marketplaces;
import org.redress.access.OpeningMarketplaces;
import org.redress.policy.PolicyEditions;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Opens the first marketplace where there is none, and lets every marketplace adopt the policy
 * tables of this start. Done before the application takes any traffic.
 */
@Component
class FirstStart implements SmartInitializingSingleton {

  /** Any number that nothing else locks by: the starts of one installation wait for each other. */
  private static final long STARTING = 20_260_301L;

  private final Environment environment;
  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;
  private final Marketplaces marketplaces;
  private final OpeningMarketplaces opening;
  private final PolicyEditions editions;

  FirstStart(
      Environment environment,
      JdbcClient jdbc,
      PlatformTransactionManager transactions,
      Marketplaces marketplaces,
      OpeningMarketplaces opening,
      PolicyEditions editions) {
    this.environment = environment;
    this.jdbc = jdbc;
    this.transactions = new TransactionTemplate(transactions);
    this.marketplaces = marketplaces;
    this.opening = opening;
    this.editions = editions;
  }

  @Override
  public void afterSingletonsInstantiated() {
    var home = HomeFolder.of(environment);
    var credentials = new CredentialsFile(home);
    transactions.executeWithoutResult(status -> openTheFirst(home, credentials));
    credentials.settle(id -> marketplaces.find(id).isPresent());
    marketplaces.all().stream().map(Marketplace::id).forEach(editions::adopt);
  }

  private void openTheFirst(HomeFolder home, CredentialsFile credentials) {
    jdbc.sql("select pg_advisory_xact_lock(?)").param(STARTING).query((row, number) -> true).list();
    if (marketplaces.all().isEmpty()) {
      var opened = opening.open(MarketplaceSettings.of(environment));
      credentials.writePending(Credentials.of(opened, baseUrl()));
      if (SamplePlan.isWanted(environment)) {
        SamplePlan.of(opened.id()).writeTo(home);
      }
    }
  }

  private String baseUrl() {
    return "http://localhost:" + environment.getProperty("server.port", "8080");
  }
}
