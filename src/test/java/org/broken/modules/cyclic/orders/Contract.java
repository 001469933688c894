package org.broken.modules.cyclic.orders;

import org.broken.modules.cyclic.policy.Terms;

public record Contract(Terms terms) {}
