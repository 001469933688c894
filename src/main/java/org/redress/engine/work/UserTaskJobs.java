package org.redress.engine.work;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redress.engine.process.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The jobs of user tasks that wait for a person. Usually one of a subject; several where one was
 * interrupted and came again, of which the broker knows the last only.
 */
@Component
class UserTaskJobs {

  private final JdbcClient jdbc;

  UserTaskJobs(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Holds the subject's row until the transaction ends, also where no job waits: an arriving job
   * and a person's answer meet here, so that the second sees what the first did.
   */
  Waiting hold(Subject subject) {
    jdbc.sql(
            """
            insert into engine_user_task (marketplace_id, process_id, subject_id, job_keys)
            values (?, ?, ?, '{}') on conflict do nothing\
            """)
        .param(subject.marketplace().value())
        .param(subject.processId())
        .param(subject.id())
        .update();
    return jdbc.sql(
            """
            select element_id, job_keys from engine_user_task
            where marketplace_id = ? and process_id = ? and subject_id = ? for update\
            """)
        .param(subject.marketplace().value())
        .param(subject.processId())
        .param(subject.id())
        .query(UserTaskJobs::waiting)
        .single();
  }

  void keep(Subject subject, Waiting waiting) {
    jdbc.sql(
            """
            update engine_user_task set element_id = ?, job_keys = ?
            where marketplace_id = ? and process_id = ? and subject_id = ?\
            """)
        .param(waiting.elementId())
        .param(waiting.jobKeys().toArray(Long[]::new))
        .param(subject.marketplace().value())
        .param(subject.processId())
        .param(subject.id())
        .update();
  }

  /** The newest job comes last; without any the element is that of the last that waited. */
  record Waiting(@Nullable String elementId, List<Long> jobKeys) {

    boolean knows(long jobKey) {
      return jobKeys.contains(jobKey);
    }

    Waiting with(String element, long jobKey) {
      var keys = new ArrayList<>(jobKeys);
      keys.add(jobKey);
      return new Waiting(element, List.copyOf(keys));
    }

    Waiting nothing() {
      return new Waiting(elementId, List.of());
    }
  }

  private static Waiting waiting(ResultSet row, int number) throws SQLException {
    Array keys = row.getArray("job_keys");
    return new Waiting(row.getString("element_id"), List.of((Long[]) keys.getArray()));
  }
}
