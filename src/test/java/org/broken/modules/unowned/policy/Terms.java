package org.broken.modules.unowned.policy;

public record Terms(int days) {}
