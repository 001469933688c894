package org.broken.architecture.engine;

public record BacksOffByAFactor(double factor) {}
