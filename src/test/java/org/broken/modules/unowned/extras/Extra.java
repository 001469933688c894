package org.broken.modules.unowned.extras;

public record Extra(String name) {}
