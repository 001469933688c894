package org.broken.architecture.marketplace;

import org.redress.house.Breaks;
import org.redress.house.HouseRule;
import org.springframework.web.bind.annotation.RestController;

@Breaks(HouseRule.CONTROLLERS_ARE_PACKAGE_PRIVATE)
@RestController
public class OpenToEveryone {}
