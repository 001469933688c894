package org.broken.modules.internal.policy.editions;

public record Edition(int number) {}
