package org.redress.tasks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redress.shared.Actor;
import org.redress.shared.BusinessClock;
import org.redress.shared.CaseId;
import org.redress.shared.Ids;
import org.redress.shared.MarketplaceId;
import org.redress.shared.OrderId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The tasks as they lie in the database. */
@Component
class TaskRows {

  private static final TypeReference<Map<String, String>> ABOUT = new TypeReference<>() {};
  private static final TypeReference<Set<String>> USERS = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Ids ids;
  private final BusinessClock clock;

  TaskRows(JdbcClient jdbc, JsonMapper json, Ids ids, BusinessClock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.ids = ids;
    this.clock = clock;
  }

  /** Empty where the key is there; waits for whoever is opening it at the same time. */
  Optional<TaskId> add(MarketplaceId marketplace, OpenTask task, Instant now) {
    return jdbc.sql(
            """
            insert into task (marketplace_id, id, key, kind, order_id, case_id, about, not_by, due_at, opened_at, state)
            values (?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?, ?, 'OPEN')
            on conflict (marketplace_id, key) do nothing returning id
            """)
        .param(marketplace.value())
        .param(ids.next())
        .param(task.key())
        .param(task.kind().name())
        .param(task.order().value())
        .param(task.caseId() == null ? null : task.caseId().value())
        .param(json.writeValueAsString(task.about()))
        .param(json.writeValueAsString(task.notBy()))
        .param(task.dueAt().atOffset(ZoneOffset.UTC))
        .param(now.atOffset(ZoneOffset.UTC))
        .query(UUID.class)
        .optional()
        .map(TaskId::new);
  }

  /** Nobody else changes it until the transaction ends. */
  Optional<Task> lock(MarketplaceId marketplace, TaskId id) {
    return one("id = :id for update", Map.of("marketplace", marketplace.value(), "id", id.value()));
  }

  Optional<Task> lock(MarketplaceId marketplace, String key) {
    return one("key = :key for update", Map.of("marketplace", marketplace.value(), "key", key));
  }

  Optional<Task> find(MarketplaceId marketplace, TaskId id) {
    return one("id = :id", Map.of("marketplace", marketplace.value(), "id", id.value()));
  }

  /** {@code where} goes on after the marketplace, whose parameter is among the others. */
  List<Task> all(String where, Map<String, Object> params) {
    return jdbc.sql("select * from task where marketplace_id = :marketplace and " + where)
        .params(params)
        .query((row, number) -> task(row))
        .list();
  }

  void assign(MarketplaceId marketplace, TaskId id, @Nullable String user) {
    jdbc.sql("update task set assignee = ? where marketplace_id = ? and id = ?")
        .param(user)
        .param(marketplace.value())
        .param(id.value())
        .update();
  }

  void close(MarketplaceId marketplace, TaskId id, Task.State state, Task.End end) {
    jdbc.sql(
            """
            update task set state = ?, outcome = ?, closed_at = ?, closed_by_kind = ?, closed_by_name = ?
            where marketplace_id = ? and id = ?
            """)
        .param(state.name())
        .param(end.outcome())
        .param(end.at().atOffset(ZoneOffset.UTC))
        .param(end.by().kind().name())
        .param(end.by().name())
        .param(marketplace.value())
        .param(id.value())
        .update();
  }

  private Optional<Task> one(String where, Map<String, Object> params) {
    return all(where, params).stream().findFirst();
  }

  private Task task(ResultSet row) throws SQLException {
    var asked = asked(row);
    var state = Task.State.valueOf(row.getString("state"));
    return new Task(
        new TaskId(row.getObject("id", UUID.class)),
        asked,
        row.getTimestamp("opened_at").toInstant(),
        state,
        row.getString("assignee"),
        state == Task.State.OPEN && !asked.dueAt().isAfter(clock.now()),
        state == Task.State.OPEN ? null : end(row));
  }

  private OpenTask asked(ResultSet row) throws SQLException {
    return new OpenTask(
        row.getString("key"),
        TaskKind.valueOf(row.getString("kind")),
        new OrderId(row.getObject("order_id", UUID.class)),
        Optional.ofNullable(row.getObject("case_id", UUID.class)).map(CaseId::new).orElse(null),
        json.readValue(row.getString("about"), ABOUT),
        row.getTimestamp("due_at").toInstant(),
        json.readValue(row.getString("not_by"), USERS));
  }

  private static Task.End end(ResultSet row) throws SQLException {
    return new Task.End(
        row.getTimestamp("closed_at").toInstant(),
        new Actor(
            Actor.Kind.valueOf(row.getString("closed_by_kind")), row.getString("closed_by_name")),
        row.getString("outcome"));
  }
}
