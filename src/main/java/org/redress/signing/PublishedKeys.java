package org.redress.signing;

import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The public keys of this installation, its present one first; one that was ever used stays. */
@Component
public class PublishedKeys implements SmartInitializingSingleton {

  private final JdbcClient jdbc;
  private final InstallationKey present;

  PublishedKeys(JdbcClient jdbc, InstallationKey present) {
    this.jdbc = jdbc;
    this.present = present;
  }

  /** Before anything is signed. */
  @Override
  public void afterSingletonsInstantiated() {
    jdbc.sql("insert into signing_key (key_id, x) values (?, ?) on conflict do nothing")
        .params(present.keyId(), present.publicKey().x())
        .update();
  }

  public KeySet all() {
    return new KeySet(List.of(present.publicKey())).and(of(jdbc));
  }

  /** Those that a database names, of every application that has worked on it. */
  public static List<VerifyingKey> of(JdbcClient jdbc) {
    return jdbc.sql("select x from signing_key order by key_id")
        .query((row, n) -> new VerifyingKey(row.getString("x")))
        .list();
  }
}
