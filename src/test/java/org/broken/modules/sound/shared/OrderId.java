package org.broken.modules.sound.shared;

public record OrderId(long value) {}
