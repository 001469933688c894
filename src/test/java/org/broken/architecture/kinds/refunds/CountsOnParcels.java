package org.broken.architecture.kinds.refunds;

import org.broken.architecture.kinds.parcels.MissesParcels;
import org.redress.house.Breaks;
import org.redress.house.HouseRule;

@Breaks(HouseRule.KINDS_KNOW_NO_OTHER_KIND)
class CountsOnParcels {

  private MissesParcels other;
}
