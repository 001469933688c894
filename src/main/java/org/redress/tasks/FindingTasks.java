package org.redress.tasks;

import static java.util.stream.Collectors.groupingBy;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redress.shared.BusinessClock;
import org.redress.shared.CaseId;
import org.redress.shared.MarketplaceId;
import org.redress.shared.Tenancy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads tasks; whether one is overdue is by the clock of the moment. */
@Component
public class FindingTasks {

  private final TaskRows rows;
  private final JdbcClient jdbc;
  private final BusinessClock clock;
  private final Tenancy tenancy;

  FindingTasks(TaskRows rows, JdbcClient jdbc, BusinessClock clock, Tenancy tenancy) {
    this.rows = rows;
    this.jdbc = jdbc;
    this.clock = clock;
    this.tenancy = tenancy;
  }

  public Optional<Task> find(MarketplaceId marketplace, TaskId task) {
    return tenancy.in(marketplace, () -> rows.find(marketplace, task));
  }

  public TaskPage page(MarketplaceId marketplace, TaskSearch search) {
    return tenancy.in(marketplace, () -> read(marketplace, search));
  }

  /** How many there are, whatever the search's cursor and limit. */
  public long count(MarketplaceId marketplace, TaskSearch search) {
    return tenancy.in(marketplace, () -> count(conditions(search), params(marketplace, search)));
  }

  /** The open tasks of these cases, read at once; a case without any is missing. */
  public Map<CaseId, List<Task>> openIn(MarketplaceId marketplace, Collection<CaseId> cases) {
    if (cases.isEmpty()) {
      return Map.of();
    }
    var ids = cases.stream().map(CaseId::value).toList();
    return tenancy.in(
        marketplace,
        () ->
            rows
                .all(
                    "state = 'OPEN' and case_id in (:cases) order by due_at, seq",
                    Map.of("marketplace", marketplace.value(), "cases", ids))
                .stream()
                .collect(groupingBy(task -> Objects.requireNonNull(task.asked().caseId()))));
  }

  private TaskPage read(MarketplaceId marketplace, TaskSearch search) {
    var where = conditions(search);
    var params = params(marketplace, search);
    var count = count(where, params);
    var after = after(marketplace, search.cursor());
    if (after.isPresent()) {
      where.add(
          "(due_at, seq) > (select due_at, seq from task where marketplace_id = :marketplace and id = :after)");
      params.put("after", after.get());
    }
    params.put("limit", search.limit() + 1);
    var found =
        rows.all(String.join(" and ", where) + " order by due_at, seq limit :limit", params);
    var items = found.stream().limit(search.limit()).toList();
    var more = found.size() > search.limit();
    return new TaskPage(items, more ? items.getLast().id().toString() : null, count);
  }

  /** The last task of the page before, if the cursor names one. */
  private Optional<UUID> after(MarketplaceId marketplace, @Nullable String cursor) {
    try {
      return Optional.ofNullable(cursor)
          .map(UUID::fromString)
          .filter(id -> rows.find(marketplace, new TaskId(id)).isPresent());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private long count(List<String> where, Map<String, Object> params) {
    return jdbc.sql(
            "select count(*) from task where marketplace_id = :marketplace and "
                + String.join(" and ", where))
        .params(params)
        .query(Long.class)
        .single();
  }

  private static List<String> conditions(TaskSearch search) {
    var where = new ArrayList<>(List.of("true"));
    if (search.state() != null) {
      where.add("state = :state");
    }
    if (search.kind() != null) {
      where.add("kind = :kind");
    }
    if (search.holder().nobody()) {
      where.add("assignee is null");
    } else if (search.holder().user() != null) {
      where.add("assignee = :user");
    }
    if (search.overdue()) {
      where.add("state = 'OPEN' and due_at <= :now");
    }
    if (search.order() != null) {
      where.add("order_id = :order");
    }
    if (search.caseId() != null) {
      where.add("case_id = :case");
    }
    return where;
  }

  private Map<String, Object> params(MarketplaceId marketplace, TaskSearch search) {
    var params = new HashMap<String, Object>();
    params.put("marketplace", marketplace.value());
    params.put("now", Timestamp.from(clock.now()));
    if (search.state() != null) {
      params.put("state", search.state().name());
    }
    if (search.kind() != null) {
      params.put("kind", search.kind().name());
    }
    if (search.holder().user() != null) {
      params.put("user", search.holder().user());
    }
    if (search.order() != null) {
      params.put("order", search.order().value());
    }
    if (search.caseId() != null) {
      params.put("case", search.caseId().value());
    }
    return params;
  }
}
