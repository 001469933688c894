package org.redress.marketplace.callbacks;

import static java.util.stream.Collectors.toMap;

import java.util.Map;
import java.util.Optional;
import org.redress.access.Secrets;
import org.redress.guarantee.ReachingGuarantors;
import org.redress.marketplace.callbacks.CallbackEvents.CallbackAddressRemoved;
import org.redress.marketplace.callbacks.CallbackEvents.CallbackAddressSet;
import org.redress.marketplace.callbacks.CallbackEvents.CallbackSecretRenewed;
import org.redress.marketplace.callbacks.CallbackEvents.CallbacksSentAgain;
import org.redress.shared.Actor;
import org.redress.shared.BusinessClock;
import org.redress.shared.MarketplaceId;
import org.redress.shared.Tenancy;
import org.redress.tasks.Tasks;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where external guarantors are told of their cases; those without one work at the desk. */
@Component
public class CallbackEndpoints implements ReachingGuarantors {

  private static final String ONE = " where marketplace_id = ? and guarantor = ?";

  private final JdbcClient jdbc;
  private final Callbacks callbacks;
  private final CallbackSender sender;
  private final Secrets secrets;
  private final Tasks tasks;
  private final BusinessClock clock;
  private final Tenancy tenancy;
  private final ApplicationEventPublisher events;

  CallbackEndpoints(
      JdbcClient jdbc,
      Callbacks callbacks,
      CallbackSender sender,
      Secrets secrets,
      Tasks tasks,
      BusinessClock clock,
      Tenancy tenancy,
      ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.callbacks = callbacks;
    this.sender = sender;
    this.secrets = secrets;
    this.tasks = tasks;
    this.clock = clock;
    this.tenancy = tenancy;
    this.events = events;
  }

  /**
   * The secret, where the guarantor had no address before. Given again, what did not reach it is
   * sent again, and nobody has to care for it any more.
   */
  public Optional<String> put(MarketplaceId marketplace, String guarantor, String url, Actor by) {
    return tenancy.in(
        marketplace,
        () -> {
          var secret = secrets.callbackSecret();
          var isNew =
              jdbc.sql(
                      """
                      insert into guarantor_endpoint (marketplace_id, guarantor, url, secret) values (?, ?, ?, ?)
                      on conflict (marketplace_id, guarantor) do update set url = excluded.url, gone_at = null
                      returning xmax = 0\
                      """)
                  .params(marketplace.value(), guarantor, url, secret)
                  .query(Boolean.class)
                  .single();
          callbacks.sendAgain(marketplace, guarantor).forEach(key -> tasks.lift(marketplace, key));
          sender.wakeAfterCommit();
          events.publishEvent(new CallbackAddressSet(marketplace, clock.now(), by, guarantor, url));
          return isNew ? Optional.of(secret) : Optional.empty();
        });
  }

  @Override
  public boolean sendAgain(MarketplaceId marketplace, String guarantor, Actor by) {
    return tenancy.in(
        marketplace,
        () -> {
          var known =
              jdbc.sql("update guarantor_endpoint set gone_at = null" + ONE)
                  .params(marketplace.value(), guarantor)
                  .update();
          if (known == 1) {
            callbacks
                .sendAgain(marketplace, guarantor)
                .forEach(key -> tasks.doneIfOpen(marketplace, key, "SENT_AGAIN", by));
            sender.wakeAfterCommit();
            events.publishEvent(new CallbacksSentAgain(marketplace, clock.now(), by, guarantor));
          }
          return known == 1;
        });
  }

  /** Nothing is sent any more; what was on its way is not sent either. */
  public void remove(MarketplaceId marketplace, String guarantor, Actor by) {
    tenancy.run(
        marketplace,
        () -> {
          callbacks.stop(marketplace, guarantor, "its address was taken away");
          var known =
              jdbc.sql("delete from guarantor_endpoint" + ONE)
                  .params(marketplace.value(), guarantor)
                  .update();
          if (known == 1) {
            events.publishEvent(
                new CallbackAddressRemoved(marketplace, clock.now(), by, guarantor));
          }
        });
  }

  /** In place of the one that was lost or told; empty where it has no address. */
  public Optional<String> renewSecret(MarketplaceId marketplace, String guarantor, Actor by) {
    var secret = secrets.callbackSecret();
    return tenancy.in(
        marketplace,
        () -> {
          var known =
              jdbc.sql("update guarantor_endpoint set secret = ?" + ONE)
                  .params(secret, marketplace.value(), guarantor)
                  .update();
          if (known == 0) {
            return Optional.empty();
          }
          events.publishEvent(new CallbackSecretRenewed(marketplace, clock.now(), by, guarantor));
          return Optional.of(secret);
        });
  }

  /** The addresses by guarantor. */
  public Map<String, String> urls(MarketplaceId marketplace) {
    return tenancy.in(
        marketplace,
        () ->
            jdbc
                .sql("select guarantor, url from guarantor_endpoint where marketplace_id = ?")
                .param(marketplace.value())
                .query((row, n) -> Map.entry(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  /** Whether there is somebody to tell. */
  boolean listens(MarketplaceId marketplace, String guarantor) {
    return callbacks.areHeard(marketplace, guarantor);
  }
}
