package org.broken.modules.uphill.engine;

public record Worker(String jobType) {}
