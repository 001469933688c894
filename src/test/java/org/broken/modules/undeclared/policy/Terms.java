package org.broken.modules.undeclared.policy;

public record Terms(int days) {}
