package org.redress.claims;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import org.redress.shared.BusinessClock;
import org.redress.shared.MarketplaceId;
import org.redress.shared.Tenancy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts the open claims of a marketplace by their stage and how long they have been open. */
@Component
public class ClaimAges {

  /** How many claims of a stage are of an age. */
  public record Count(Stage stage, Age age, long claims) {}

  /** How long a claim has been open. */
  public enum Age {
    UNDER_3_DAYS,
    UNDER_7_DAYS,
    UNDER_14_DAYS,
    UNDER_30_DAYS,
    OLDER
  }

  private final JdbcClient jdbc;
  private final BusinessClock clock;
  private final Tenancy tenancy;

  ClaimAges(JdbcClient jdbc, BusinessClock clock, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.tenancy = tenancy;
  }

  /** Without what there is none of. */
  public List<Count> of(MarketplaceId marketplace) {
    return tenancy.in(
        marketplace,
        () ->
            jdbc.sql(
                    """
                    select stage, case when opened_at > :three then 'UNDER_3_DAYS'
                      when opened_at > :seven then 'UNDER_7_DAYS'
                      when opened_at > :fourteen then 'UNDER_14_DAYS'
                      when opened_at > :thirty then 'UNDER_30_DAYS' else 'OLDER' end as age,
                      count(*) as claims
                    from claim where marketplace_id = :marketplace and status <> 'CLOSED'
                    group by 1, 2
                    """)
                .param("marketplace", marketplace.value())
                .param("three", ago(3))
                .param("seven", ago(7))
                .param("fourteen", ago(14))
                .param("thirty", ago(30))
                .query(Count.class)
                .list());
  }

  private Timestamp ago(int days) {
    return Timestamp.from(clock.now().minus(Duration.ofDays(days)));
  }
}
