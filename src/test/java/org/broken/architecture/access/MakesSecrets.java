package org.broken.architecture.access;

import java.security.SecureRandom;

public record MakesSecrets(SecureRandom random) {}
