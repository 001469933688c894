package org.redress.desk.tasks;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.redress.tasks.Task;
import org.redress.tasks.TaskKind;
import org.redress.tasks.TaskSearch;
import org.redress.tasks.TaskSearch.Holder;
import org.springframework.web.util.UriComponentsBuilder;

/** What the list of tasks is narrowed to; what cannot be read is left out and said. */
record TaskFilter(
    Whose whose,
    @Nullable TaskKind kind,
    boolean overdue,
    @Nullable String cursor,
    @Nullable String problem) {

  static final int PAGE = 50;

  enum Whose {
    MINE,
    UNASSIGNED,
    ALL
  }

  static TaskFilter of(TaskListPage.ListAsked asked) {
    var whose = word(asked.whose(), Whose.class);
    var kind = word(asked.kind(), TaskKind.class);
    var unread = unread(asked.whose(), whose.isPresent()) || unread(asked.kind(), kind.isPresent());
    return new TaskFilter(
        whose.orElse(Whose.ALL),
        kind.orElse(null),
        Boolean.parseBoolean(asked.overdue()),
        given(asked.cursor()).orElse(null),
        unread ? "The address asks for something that is not there. Showing all of it." : null);
  }

  TaskSearch search(String user) {
    return new TaskSearch(Task.State.OPEN, kind, holder(user), overdue, null, null, cursor, PAGE);
  }

  public boolean narrows() {
    return whose != Whose.ALL || kind != null || overdue;
  }

  Holder holder(String user) {
    return switch (whose) {
      case MINE -> Holder.user(user);
      case UNASSIGNED -> Holder.NOBODY;
      case ALL -> Holder.ANYBODY;
    };
  }

  TaskFilter with(Whose other) {
    return new TaskFilter(other, kind, overdue, null, null);
  }

  TaskFilter with(@Nullable TaskKind other) {
    return new TaskFilter(whose, other, overdue, null, null);
  }

  TaskFilter withOverdue(boolean only) {
    return new TaskFilter(whose, kind, only, null, null);
  }

  TaskFilter at(@Nullable String other) {
    return new TaskFilter(whose, kind, overdue, other, null);
  }

  public String address() {
    return UriComponentsBuilder.fromPath("/tasks")
        .queryParamIfPresent("whose", Optional.of(whose).filter(who -> who != Whose.ALL))
        .queryParamIfPresent("kind", Optional.ofNullable(kind))
        .queryParamIfPresent("overdue", Optional.of(overdue).filter(only -> only))
        .queryParamIfPresent("cursor", Optional.ofNullable(cursor))
        .encode()
        .build()
        .toUriString();
  }

  private static <E extends Enum<E>> Optional<E> word(@Nullable String name, Class<E> type) {
    return Arrays.stream(type.getEnumConstants())
        .filter(word -> word.name().equalsIgnoreCase(name))
        .findFirst();
  }

  private static boolean unread(@Nullable String written, boolean read) {
    return given(written).isPresent() && !read;
  }

  private static Optional<String> given(@Nullable String value) {
    return Optional.ofNullable(value).map(String::strip).filter(text -> !text.isEmpty());
  }
}
