package org.broken.architecture.orders;

import org.broken.architecture.kinds.parcels.MissesParcels;
import org.redress.house.Breaks;
import org.redress.house.HouseRule;

@Breaks(HouseRule.NOBODY_KNOWS_A_KIND)
class KnowsWhatIsClaimed {

  private MissesParcels claim;
}
