package org.redress.marketplace.callbacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.redress.tasks.FindingTasks;
import org.redress.tasks.Task;
import org.redress.tasks.TaskSearch;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The guarantor of the cases is a stranger who is told by HTTP, when the test says so. */
abstract class ExternalGuarantor extends EscalatedCases {

  @Autowired SendingCallbacks sending;
  @Autowired CallbackSender sender;
  @Autowired FindingTasks tasks;
  @Autowired JdbcClient jdbc;
  @LocalServerPort int port;
  GuarantorStandIn standIn;

  @BeforeEach
  void listen() {
    sender.stop();
    standIn = new GuarantorStandIn(port);
    standIn.knows(guarantor.key(), putAddress(standIn.url()));
  }

  @AfterEach
  void leave() {
    standIn.close();
    jdbc.sql(
            "update guarantor_callback set state = 'STOPPED', ended_at = now() where state = 'WAITING'")
        .update();
  }

  String putAddress(String url) {
    var put =
        guarantor.put("/v1/guarantor/callback", "{\"callbackUrl\": \"%s\"}".formatted(url), null);
    assertThat(put.status()).as("%s", put.body()).isEqualTo(200);
    return put.at("/callbackSecret");
  }

  String renewedSecret() {
    return guarantor
        .post("/v1/guarantor/secrets", "{\"renew\": \"CALLBACK_SECRET\"}")
        .at("/callbackSecret");
  }

  void send() throws InterruptedException {
    sending.sendDue();
  }

  void sendAll() throws InterruptedException {
    for (var rounds = 0; sending.sendDue() > 0; rounds++) {
      assertThat(rounds).isLessThan(20);
    }
  }

  List<Task> openTasks() {
    return tasks.page(market.marketplace(), TaskSearch.open(10)).items();
  }
}
