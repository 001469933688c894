package org.broken.modules.uphill.desk;

public record Page(String title) {}
