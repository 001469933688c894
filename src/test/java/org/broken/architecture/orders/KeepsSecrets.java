package org.broken.architecture.orders;

import java.security.SecureRandom;
import org.redress.house.Breaks;
import org.redress.house.HouseRule;

@Breaks(HouseRule.SECRETS_ARE_MADE_BY_ACCESS_AND_LOCAL)
public record KeepsSecrets(SecureRandom random) {}
