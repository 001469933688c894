package org.broken.modules.undeclared.orders;

import org.broken.modules.undeclared.policy.Terms;

public record Contract(Terms terms) {}
