package org.redress.engine.process;

import java.util.List;
import java.util.Set;

/** The way through a model: nodes and flows passed, in order, and the nodes where it stands now. */
public record Way(Set<String> visited, Set<String> flows, List<String> waitingAt) {}
