package org.broken.architecture.marketplace;

import org.redress.house.Breaks;
import org.redress.house.HouseRule;
import org.springframework.web.bind.annotation.RestControllerAdvice;

@Breaks(HouseRule.CONTROLLERS_ARE_PACKAGE_PRIVATE)
@RestControllerAdvice
public class AdvisesEveryone {}
