package org.redress.desk;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.redress.access.DeskRole;
import org.redress.access.OpenMarketplace;
import org.redress.access.OpeningMarketplaces;
import org.redress.access.StaffMember;
import org.redress.access.User;
import org.redress.casefile.Timeline;
import org.redress.engine.ProcessPictures;
import org.redress.notifications.Notices;
import org.redress.orders.FindingOrders;
import org.redress.orders.OrderPage;
import org.redress.orders.OrderView;
import org.redress.policy.Policies;
import org.redress.shared.BusinessClock;
import org.redress.shared.MarketplaceId;
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
abstract class OpenDesk {

  static final Instant NOW = Instant.parse("2026-03-10T09:30:00Z");

  @MockitoBean BusinessClock clock;
  @MockitoBean FindingOrders orders;
  @MockitoBean Timeline timeline;
  @MockitoBean Notices notices;
  @MockitoBean Policies policies;
  @MockitoBean ProcessPictures pictures;
  @Autowired MockMvcTester mvc;
  @Autowired private OpeningMarketplaces opening;

  MarketplaceId marketplace;

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry registry) {
    TestDatabase.empty().register(registry);
  }

  @BeforeEach
  void openDesk() {
    given(clock.now()).willReturn(NOW);
    given(orders.page(any(), any())).willReturn(new OrderPage(List.of(), null));
    given(orders.countByPromise(any())).willReturn(Map.of());
    marketplace =
        opening.open(new OpenMarketplace("Fair", ZoneId.of("Europe/Berlin"), "DE", "EUR")).id();
  }

  OrderView known(AnOrder order) {
    var view = order.view();
    given(orders.find(marketplace, view.id())).willReturn(Optional.of(view));
    return view;
  }

  RequestPostProcessor agent() {
    return staff(DeskRole.AGENT);
  }

  RequestPostProcessor staff(DeskRole role) {
    return SecurityMockMvcRequestPostProcessors.user(
        new StaffMember(new User(marketplace, "ada", "unused", role)));
  }
}
