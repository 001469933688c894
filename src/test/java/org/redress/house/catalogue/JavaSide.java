package org.redress.house.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the code offers to the models.
 *
 * @param modules the names of the modules
 * @param workers job type to simple name of the class that does such jobs
 * @param messages the names of the messages that the engine sends: the closed list of triggers
 * @param variables process id to the paths of its variables, e.g. {@code watch} and {@code
 *     watch.riskAt}
 * @param questions what is asked of the tables
 */
public record JavaSide(
    Set<String> modules,
    Map<String, String> workers,
    Set<String> messages,
    Map<String, Set<String>> variables,
    List<Asked> questions) {}
