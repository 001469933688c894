package org.redress.desk;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.BDDMockito.given;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.mockito.invocation.InvocationOnMock;
import org.redress.access.DeskRole;
import org.redress.access.OpenMarketplace;
import org.redress.access.OpeningMarketplaces;
import org.redress.access.StaffMember;
import org.redress.access.User;
import org.redress.casefile.MakingCaseFiles;
import org.redress.casefile.Timeline;
import org.redress.claims.ActingOnWhatWasSeen;
import org.redress.claims.CaseDecisions;
import org.redress.claims.ClaimAges;
import org.redress.claims.ClaimPage;
import org.redress.claims.EscalatingClaims;
import org.redress.claims.FindingClaims;
import org.redress.claims.ForeseeingAwards;
import org.redress.claims.ObjectingToRefunds;
import org.redress.claims.ReviewingClaims;
import org.redress.engine.ProcessPictures;
import org.redress.engine.TryingJobsAgain;
import org.redress.evidence.CheckingEvidence;
import org.redress.evidence.EvidenceItems;
import org.redress.guarantee.ActsOfOperator;
import org.redress.guarantee.AgreeingTerms;
import org.redress.guarantee.DecidingSecondMoney;
import org.redress.guarantee.EscalationPage;
import org.redress.guarantee.FindingEscalations;
import org.redress.guarantee.GuarantorMonths;
import org.redress.guarantee.Guarantors;
import org.redress.guarantee.ReachingGuarantors;
import org.redress.guarantee.Recoveries;
import org.redress.guarantee.Stakes;
import org.redress.ledger.Ledger;
import org.redress.notifications.Notices;
import org.redress.orders.FindingExposure;
import org.redress.orders.FindingOrders;
import org.redress.orders.OrderPage;
import org.redress.orders.OrderView;
import org.redress.orders.PromisesKept;
import org.redress.policy.Policies;
import org.redress.refunds.DecidingOwed;
import org.redress.refunds.GivingBackOverpaid;
import org.redress.refunds.RefundSums;
import org.redress.refunds.RefundTroubles;
import org.redress.refunds.Refunds;
import org.redress.shared.BusinessClock;
import org.redress.shared.MarketplaceId;
import org.redress.tasks.ConfirmingProposals;
import org.redress.tasks.FindingTasks;
import org.redress.tasks.Proposals;
import org.redress.tasks.TaskPage;
import org.redress.tasks.Tasks;
import org.redress.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The desk of a marketplace in Berlin, on Tuesday 10 March 2026 by its sandbox clock. */
@SpringBootTest(classes = DeskAlone.class, properties = "redress.sandbox=true")
@AutoConfigureMockMvc
public abstract class OpenDesk {

  protected static final Instant NOW = Instant.parse("2026-03-10T09:30:00Z");

  @MockitoBean protected BusinessClock clock;
  @MockitoBean protected FindingOrders orders;
  @MockitoBean protected Timeline timeline;
  @MockitoBean protected Notices notices;
  @MockitoBean protected Policies policies;
  @MockitoBean protected ProcessPictures pictures;
  @MockitoBean protected TryingJobsAgain trying;
  @MockitoBean protected FindingClaims claims;
  @MockitoBean protected CaseDecisions decisions;
  @MockitoBean protected ReviewingClaims reviewing;
  @MockitoBean protected ActingOnWhatWasSeen acting;
  @MockitoBean protected ObjectingToRefunds objecting;
  @MockitoBean protected FindingTasks tasks;
  @MockitoBean protected Tasks work;
  @MockitoBean protected EvidenceItems evidence;
  @MockitoBean protected CheckingEvidence checking;
  @MockitoBean protected Refunds refunds;
  @MockitoBean protected RefundTroubles troubles;
  @MockitoBean protected GivingBackOverpaid overpaid;
  @MockitoBean protected DecidingOwed deciding;
  @MockitoBean protected Proposals proposals;
  @MockitoBean protected ConfirmingProposals confirming;
  @MockitoBean protected Ledger ledger;
  @MockitoBean protected MakingCaseFiles caseFiles;
  @MockitoBean protected Guarantors guarantors;
  @MockitoBean protected AgreeingTerms terms;
  @MockitoBean protected ActsOfOperator acts;
  @MockitoBean protected FindingEscalations escalations;
  @MockitoBean protected EscalatingClaims escalating;
  @MockitoBean protected ForeseeingAwards foreseeing;
  @MockitoBean protected GuarantorMonths months;
  @MockitoBean protected Recoveries recoveries;
  @MockitoBean protected ReachingGuarantors reaching;
  @MockitoBean protected DecidingSecondMoney secondMoney;
  @MockitoBean protected FindingExposure exposure;
  @MockitoBean protected PromisesKept promises;
  @MockitoBean protected Stakes stakes;
  @MockitoBean protected RefundSums sums;
  @MockitoBean protected ClaimAges ages;
  @Autowired protected MockMvcTester mvc;
  @Autowired private OpeningMarketplaces opening;

  protected MarketplaceId marketplace;

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry registry) {
    TestDatabase.empty().register(registry);
  }

  @BeforeEach
  void openDesk() {
    given(clock.now()).willReturn(NOW);
    given(orders.page(any(), any())).willReturn(new OrderPage(List.of(), null));
    given(orders.countByPromise(any())).willReturn(Map.of());
    given(claims.page(any(), any())).willReturn(new ClaimPage(List.of(), null));
    given(escalations.page(any(), any(), any(), anyInt()))
        .willReturn(new EscalationPage(List.of(), null));
    given(tasks.page(any(), any())).willReturn(new TaskPage(List.of(), null, 0));
    given(recoveries.asSeen(any(), any(), any(), any())).willAnswer(OpenDesk::done);
    given(acting.act(any(), any(), anyLong(), any()))
        .willAnswer(asked -> new ActingOnWhatWasSeen.Seen.Done<>(done(asked)));
    marketplace =
        opening.open(new OpenMarketplace("Fair", ZoneId.of("Europe/Berlin"), "DE", "EUR")).id();
  }

  /** What was to be done on what was seen; nothing while another answer is being arranged. */
  private static @Nullable Object done(InvocationOnMock asked) {
    Supplier<?> act = asked.getArgument(3);
    return act == null ? null : act.get();
  }

  protected OrderView known(AnOrder order) {
    var view = order.view();
    given(orders.find(marketplace, view.id())).willReturn(Optional.of(view));
    given(orders.all(any(), any())).willReturn(Map.of(view.id(), view));
    return view;
  }

  protected RequestPostProcessor agent() {
    return staff(DeskRole.AGENT);
  }

  protected RequestPostProcessor staff(DeskRole role) {
    return SecurityMockMvcRequestPostProcessors.user(
        new StaffMember(new User(marketplace, "ada", "unused", role)));
  }
}
