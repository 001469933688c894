package org.redress.parties;

import org.redress.marketplace.Bodies;
import org.redress.marketplace.Client;
import org.redress.marketplace.Clients;
import org.redress.shared.CaseId;
import org.redress.shared.Party;
import org.redress.testing.SettableClock;
import org.springframework.test.web.servlet.MockMvc;

/** Opens claims of a customer in Munich against acme about 44.80 euro, and links to them. */
public final class CasesWithLinks {

  private final Clients clients;
  private final SettableClock clock;
  private final MockMvc mvc;

  CasesWithLinks(Clients clients, SettableClock clock, MockMvc mvc) {
    this.clients = clients;
    this.clock = clock;
    this.mvc = mvc;
  }

  /** A claim of Tuesday 10 March 2026, of a marketplace of its own; acme has to answer. */
  public ACaseWithLinks open() {
    return open(clients.next());
  }

  public ACaseWithLinks open(Client client) {
    clock.moveTo("2026-03-02T10:16:00Z");
    var order = client.post("/v1/orders", Bodies.order("M-1")).at("/id");
    client.post("/v1/orders/" + order + "/events", Bodies.event("PAID", "2026-03-02T10:16:00Z"));
    clock.moveTo("2026-03-10T08:00:00Z");
    var opened =
        client.post(
            "/v1/cases",
            """
            {"orderId": "%s", "kind": "NOT_RECEIVED", "statement": "Still nothing here."}
            """
                .formatted(order));
    return new ACaseWithLinks(client, order, opened.at("/id"), mvc);
  }

  /** A case, and the way in for its parties. */
  public record ACaseWithLinks(Client client, String order, String id, MockMvc mvc) {

    public AVisitor visitor(Party party) {
      var link = link(party);
      return new AVisitor(mvc, link.at("/id"), token(link.at("/url")));
    }

    public Client.Answer link(Party party) {
      return client.post("/v1/cases/" + id + "/links", "{\"party\": \"%s\"}".formatted(party));
    }

    public Client.Answer act(String act, String body) {
      return client.post("/v1/cases/" + id + "/" + act, body);
    }

    public Client.Answer read() {
      return client.get("/v1/cases/" + id);
    }

    public CaseId caseId() {
      return new CaseId(java.util.UUID.fromString(id));
    }

    static String token(String url) {
      return url.substring(url.lastIndexOf('/') + 1);
    }
  }
}
