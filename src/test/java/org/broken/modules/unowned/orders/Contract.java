package org.broken.modules.unowned.orders;

public record Contract(String reference) {}
