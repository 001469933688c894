package org.redress.refunds;

import org.redress.orders.OutsideRefunds;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One transfer pays one refund: by which references people have paid, or mean to. */
@Component
class HandReferences {

  private final HandPaymentRows rows;
  private final OutsideRefunds outside;
  private final JdbcClient jdbc;

  HandReferences(HandPaymentRows rows, OutsideRefunds outside, JdbcClient jdbc) {
    this.rows = rows;
    this.outside = outside;
    this.jdbc = jdbc;
  }

  /**
   * Whether another refund of the marketplace was paid under this reference, however it is spelled,
   * or is proposed to be, or others report to have given back money under it. Nobody else pays by
   * hand until the transaction ends.
   */
  boolean taken(Refund refund, String reference) {
    rows.lock(refund.marketplace());
    return outside.isReported(refund.marketplace(), reference) || paid(refund, reference);
  }

  private boolean paid(Refund refund, String reference) {
    return jdbc.sql(
            """
            select exists (
              select from hand_payment
              where marketplace_id = :marketplace and refund_id <> :refund and state in ('PAID', 'PROPOSED')
                and lower(regexp_replace(reference, '\\s', '', 'g')) = lower(regexp_replace(:reference, '\\s', '', 'g'))
              union all
              select from refund
              where marketplace_id = :marketplace and id <> :refund
                and lower(regexp_replace(by_hand, '\\s', '', 'g')) = lower(regexp_replace(:reference, '\\s', '', 'g')))
            """)
        .param("marketplace", refund.marketplace().value())
        .param("refund", refund.id().value())
        .param("reference", reference)
        .query(Boolean.class)
        .single();
  }
}
