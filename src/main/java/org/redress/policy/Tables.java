package org.redress.policy;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.redress.policy.Decision.Undecided;
import org.redress.shared.MarketplaceId;
import org.springframework.stereotype.Component;

/**
 * The tables of all editions, read once each: an edition's hash says all about its tables, whoever
 * adopted it.
 */
@Component
class Tables {

  private final Editions editions;
  private final TableReader reader;
  private final Feel feel;
  private final Map<Key, Table> read = new ConcurrentHashMap<>();

  Tables(Editions editions, TableReader reader, Feel feel) {
    this.editions = editions;
    this.reader = reader;
    this.feel = feel;
  }

  <T> Finding<T> ask(MarketplaceId marketplace, PolicyEdition edition, Question<T> question) {
    try {
      return find(marketplace, edition, question.table())
          .map(it -> Evaluation.of(feel, it, question))
          .orElseGet(
              () -> undecided(question, Undecided.NO_SUCH_TABLE, "edition has no such table"));
    } catch (BrokenTable e) {
      return undecided(question, Undecided.FAILED, String.valueOf(e.getMessage()));
    }
  }

  private <T> Finding<T> undecided(Question<T> question, Undecided why, String reason) {
    return Evaluation.without(feel, question, new Doubt(why, reason));
  }

  private Optional<Table> find(MarketplaceId marketplace, PolicyEdition edition, String name) {
    var key = new Key(edition.hash(), name);
    var known = Optional.ofNullable(read.get(key));
    return known.isPresent() ? known : read(marketplace, edition, key);
  }

  private Optional<Table> read(MarketplaceId marketplace, PolicyEdition edition, Key key) {
    var table =
        editions
            .content(marketplace, edition.number(), key.name())
            .map(it -> reader.read(key.name(), it));
    table.ifPresent(it -> read.put(key, it));
    return table;
  }

  private record Key(String hash, String name) {}
}
