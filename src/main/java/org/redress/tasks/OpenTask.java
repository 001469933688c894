package org.redress.tasks;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.redress.shared.CaseId;
import org.redress.shared.OrderId;

/**
 * Work that somebody has to do. {@code key} is unique in its marketplace, {@code about} are facts
 * that say why and never personal data, {@code dueAt} is business time, {@code notBy} the users who
 * must not do it.
 */
public record OpenTask(
    String key,
    TaskKind kind,
    OrderId order,
    @Nullable CaseId caseId,
    Map<String, String> about,
    Instant dueAt,
    Set<String> notBy) {

  public OpenTask {
    about = Collections.unmodifiableMap(new TreeMap<>(about));
    notBy = Collections.unmodifiableSet(new TreeSet<>(notBy));
    dueAt = dueAt.truncatedTo(ChronoUnit.MICROS);
  }
}
