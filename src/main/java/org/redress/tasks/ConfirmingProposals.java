package org.redress.tasks;

import java.util.Set;
import org.redress.shared.Actor;
import org.redress.shared.MarketplaceId;
import org.redress.shared.Tenancy;
import org.redress.tasks.Confirmation.Why;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** A second person stands for what was proposed, and it is done; or does not. */
@Component
public class ConfirmingProposals {

  private final Proposals proposals;
  private final ObjectProvider<ProposedActs> acts;
  private final Tenancy tenancy;

  ConfirmingProposals(Proposals proposals, ObjectProvider<ProposedActs> acts, Tenancy tenancy) {
    this.proposals = proposals;
    this.acts = acts;
    this.tenancy = tenancy;
  }

  public Confirmation confirm(MarketplaceId marketplace, ProposalId id, Actor by) {
    return tenancy.in(
        marketplace,
        () -> {
          var proposal = proposals.find(marketplace, id).orElse(null);
          if (proposal == null || !proposal.waits()) {
            return new Confirmation.Refused(Why.NOT_PROPOSED);
          }
          var doing = doing(proposal);
          var now = doing.hold(marketplace, proposal).orElse(null);
          if (now == null) {
            proposals.overtake(marketplace, proposal.subject());
            return new Confirmation.Refused(Why.CHANGED);
          }
          var confirmed = proposals.confirm(marketplace, proposal, now, by);
          if (confirmed instanceof Confirmation.Ended(var ended)) {
            doing.act(marketplace, ended, by);
          }
          return confirmed;
        });
  }

  public Confirmation reject(MarketplaceId marketplace, ProposalId id, Actor by) {
    return tenancy.in(
        marketplace,
        () -> {
          var proposal = proposals.find(marketplace, id).orElse(null);
          if (proposal == null || !proposal.waits()) {
            return new Confirmation.Refused(Why.NOT_PROPOSED);
          }
          var now = doing(proposal).hold(marketplace, proposal);
          return proposals.reject(
              marketplace, proposal, now.map(ProposedActs.Now::notBy).orElseGet(Set::of), by);
        });
  }

  private ProposedActs doing(Proposal proposal) {
    return acts.stream()
        .filter(doing -> doing.does(proposal.kind()))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("nobody does " + proposal.kind()));
  }
}
