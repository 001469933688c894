package org.redress.engine;

import java.util.List;

/**
 * The way that a process took, by the ids of the model's elements and flows. {@code waitingAt} is
 * empty when it is over; {@code version} counts the models of this process that were used here.
 */
public record ProcessPicture(
    String processId,
    int version,
    String bpmnXml,
    List<String> visited,
    List<String> takenFlows,
    List<String> waitingAt,
    boolean stuck) {}
