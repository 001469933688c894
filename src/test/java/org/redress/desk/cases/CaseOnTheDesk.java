package org.redress.desk.cases;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.BDDMockito.given;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.redress.claims.ClaimView;
import org.redress.desk.ACase;
import org.redress.desk.AnOrder;
import org.redress.desk.OpenDesk;
import org.redress.orders.OrderView;
import org.redress.tasks.OpenTask;
import org.redress.tasks.Task;
import org.redress.tasks.TaskId;
import org.redress.tasks.TaskKind;
import org.redress.tasks.TaskPage;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A desk with an order about which cases are opened. */
abstract class CaseOnTheDesk extends OpenDesk {

  OrderView order;

  @BeforeEach
  void registerOrder() {
    order = known(AnOrder.called("M-1"));
  }

  ACase aCase() {
    return ACase.about(order);
  }

  ClaimView known(ACase claim) {
    var view = claim.view();
    given(claims.find(marketplace, view.id())).willReturn(Optional.of(view));
    return view;
  }

  /** In the hands of {@code assignee}; those in {@code notBy} must not decide it. */
  void reviewOf(ClaimView claim, @Nullable String assignee, Set<String> notBy) {
    var asked =
        new OpenTask(
            ACase.taskKey(),
            TaskKind.REVIEW,
            claim.order(),
            claim.id(),
            Map.of("why", "LARGE_AMOUNT"),
            Instant.parse("2026-03-13T23:00:00Z"),
            notBy);
    var task =
        new Task(new TaskId(new UUID(0, 1)), asked, NOW, Task.State.OPEN, assignee, false, null);
    given(
            tasks.page(
                any(), argThat(search -> search != null && claim.id().equals(search.caseId()))))
        .willReturn(new TaskPage(List.of(task), null, 1));
  }

  MvcTestResult open(ClaimView claim) {
    return mvc.get().uri("/cases/" + claim.id()).with(agent()).exchange();
  }

  MockMvcRequestBuilder post(ClaimView claim, String act) {
    return mvc.post().uri("/cases/" + claim.id() + act).with(agent()).with(csrf());
  }
}
