package org.redress.claims;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.redress.claims.Offer.Remedy;
import org.redress.claims.Offer.State;
import org.redress.shared.Party;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The offers of claims; at most one of a claim is open. */
@Component
class Offers {

  private final JdbcClient jdbc;

  Offers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Offer make(
      Claim claim,
      Party by,
      Remedy remedy,
      @Nullable Long amount,
      Instant now,
      Instant answerBy,
      @Nullable String text) {
    var number =
        jdbc.sql("select count(*) + 1 from claim_offer where marketplace_id = ? and claim_id = ?")
            .params(claim.getId().marketplaceId(), claim.uuid())
            .query(Integer.class)
            .single();
    jdbc.sql(
            """
            insert into claim_offer
              (marketplace_id, claim_id, number, party, remedy, amount, made_at, answer_by, state, text)
            values (:marketplace, :claim, :number, :party, :remedy, :amount, :at, :by, 'OPEN', :text)
            """)
        .param("marketplace", claim.getId().marketplaceId())
        .param("claim", claim.uuid())
        .param("number", number)
        .param("party", by.name())
        .param("remedy", remedy.name())
        .param("amount", amount)
        .param("at", Timestamp.from(now))
        .param("by", Timestamp.from(answerBy))
        .param("text", text)
        .update();
    return new Offer(number, by, remedy, amount, now, answerBy, State.OPEN, null, text);
  }

  void end(Claim claim, Offer offer, State how, Instant now) {
    jdbc.sql(
            """
            update claim_offer set state = ?, answered_at = ?
            where marketplace_id = ? and claim_id = ? and number = ? and state = 'OPEN'
            """)
        .params(
            how.name(),
            Timestamp.from(now),
            claim.getId().marketplaceId(),
            claim.uuid(),
            offer.number())
        .update();
  }

  Map<UUID, List<Offer>> of(UUID marketplace, Collection<UUID> claims) {
    if (claims.isEmpty()) {
      return Map.of();
    }
    return jdbc
        .sql(
            """
            select * from claim_offer where marketplace_id = :marketplace and claim_id in (:claims)
            order by claim_id, number
            """)
        .param("marketplace", marketplace)
        .param("claims", claims)
        .query((row, n) -> Map.entry(row.getObject("claim_id", UUID.class), offer(row)))
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
  }

  private static Offer offer(ResultSet row) throws SQLException {
    var answered = row.getTimestamp("answered_at");
    return new Offer(
        row.getInt("number"),
        Party.valueOf(row.getString("party")),
        Remedy.valueOf(row.getString("remedy")),
        row.getObject("amount", Long.class),
        row.getTimestamp("made_at").toInstant(),
        row.getTimestamp("answer_by").toInstant(),
        State.valueOf(row.getString("state")),
        answered == null ? null : answered.toInstant(),
        row.getString("text"));
  }
}
