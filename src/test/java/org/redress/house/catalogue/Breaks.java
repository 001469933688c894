package org.redress.house.catalogue;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The ways in which the tests of the catalogue break a sound process and a sound table. */
final class Breaks {

  private Breaks() {}

  static Stream<Break> ids() {
    return Stream.of(
        Break.process(
            "\"ParcelProcess\"",
            "\"ParcelsProcess\"",
            "the process is named ParcelsProcess, not as its file"),
        Break.process(
            "isExecutable=\"true\"",
            "isExecutable=\"false\"",
            "cannot be deployed: Must contain at least one executable process"),
        Break.process(
            "Event_DayEnded", "Timer_DayEnded", "Timer_DayEnded is no Event_ followed by words"),
        Break.process(
            "Task_SendParcel", "Activity_0x1f", "Activity_0x1f is no Task_ followed by words"),
        Break.process(
            "Task_SendParcel",
            "Task_ShipParcel",
            "Task_ShipParcel does not say its label 'Send the parcel'"),
        Break.process(
            "Boundary_ParcelTooHeavy",
            "Event_ParcelTooHeavy",
            "Event_ParcelTooHeavy is no Boundary_ followed by words"),
        Break.process(
            "Gateway_ParcelOver",
            "Gateway_Over",
            "Gateway_Over does not say its label 'Parcel over?'"),
        Break.process("Flow_Sent", "Flow_1abc", "Flow_1abc is no Flow_ followed by words"),
        Break.process("Flow_Yes", "Flow_Over", "Flow_Over does not say its label 'Yes'"));
  }

  static Stream<Break> labels() {
    return Stream.of(
        Break.process(
            "name=\"Send the parcel\"",
            "name=\"Send\"",
            "Task_SendParcel needs a label of verb and object"),
        Break.process(" name=\"Parcel lost\"", "", "Event_ParcelLost needs a label"),
        Break.process(
            "Parcel over?",
            "Parcel over",
            "Gateway_ParcelOver splits and needs a question as its label"),
        Break.process(
            "What comes first?",
            "What comes first",
            "Gateway_WhatComesFirst splits and needs a question as its label"),
        Break.process(
            " name=\"Yes\"", "", "Flow_Yes needs the answer to the question as its label"));
  }

  static Stream<Break> jobs() {
    var unused = "SendParcelWorker waits for jobs of type orders.send-parcel, which no process has";
    return Stream.of(
        Break.process(
                "orders.send-parcel",
                "orders.sendParcel",
                "job type orders.sendParcel is not <module>.<verb-object>")
            .leaving(unused),
        Break.process(
                "orders.send-parcel",
                "parcels.send-parcel",
                "job type parcels.send-parcel names no module")
            .leaving(unused),
        Break.process(
                "orders.send-parcel",
                "orders.post-parcel",
                "no worker does jobs of type orders.post-parcel")
            .leaving(unused),
        Break.process(
            "serviceTask", "userTask", "no worker does jobs of type io.camunda.zeebe:userTask"),
        Break.process(
            "<zeebe:ioMapping>",
            "<zeebe:calledDecision decisionId=\"Terms\" resultVariable=\"watch\" /><zeebe:ioMapping>",
            "Terms is decided by the engine: give the task a job type and let policy answer"));
  }

  static Stream<Break> messages() {
    return Stream.of(
        Break.process(
                "name=\"ParcelLost\"",
                "name=\"ParcelGone\"",
                "message ParcelGone is none of the engine's triggers")
            .leaving("the engine sends ParcelLost, which no process takes"),
        Break.process(
            "correlationKey=\"=orderId\"",
            "correlationKey=\"=news\"",
            "correlation key =news is none of =orderId, =caseId, =refundId, =recoveryId"));
  }

  static Stream<Break> expressions() {
    var noInstant =
        "Event_DayEnded takes no instant of the domain: use a time date that is one variable";
    return Stream.of(
        Break.process(
            "<bpmn:timeDate>=watch.dueAt</bpmn:timeDate>",
            "<bpmn:timeDuration>PT1H</bpmn:timeDuration>",
            noInstant),
        Break.process("=watch.dueAt", "=watch.dueAt + duration(\"P1D\")", noInstant),
        Break.process(
            "=watch.dueAt",
            "=watch.due",
            "Definition_DayEnded uses watch.due, which the process does not carry"),
        Break.process(
            "=watch.over and",
            "=parcel.over and",
            "Flow_Yes uses parcel.over, which the process does not carry"),
        Break.process(
            "target=\"watch\"",
            "target=\"parcel\"",
            "Task_SendParcel uses parcel, which the process does not carry"),
        Break.process(
            "=watch.over and",
            "=watch.dueAt &lt; now() and",
            "Flow_Yes reads the broker's clock: the domain knows the time"));
  }

  static Stream<Break> errors() {
    return Stream.of(
        Break.process(
            "PARCEL_TOO_HEAVY",
            "ParcelTooHeavy",
            "error code ParcelTooHeavy is not in UPPER_SNAKE"),
        Break.process(
            "<bpmn:error id",
            "<bpmn:error id=\"Error_Burnt\" errorCode=\"PARCEL_BURNT\" /><bpmn:error id",
            "nothing in the model catches PARCEL_BURNT"));
  }

  static Stream<Break> pictures() {
    return Stream.of(
        Break.process(
            "bpmnElement=\"Event_ParcelDone\"",
            "bpmnElement=\"ParcelProcess\"",
            "Event_ParcelDone is not in the diagram"),
        Break.process(
            "bpmnElement=\"Flow_Yes\"",
            "bpmnElement=\"Flow_No\"",
            "Flow_Yes is not in the diagram"),
        Break.process(
            points(506, 200, 595, 200, 595, 125),
            points(506, 200, 540, 200, 540, 60, 560, 60, 560, 90, 570, 90),
            "Flow_DayEnded and Flow_ParcelLost cross in the diagram"),
        Break.process(
            points(250, 158, 250, 220, 300, 220),
            points(250, 158, 250, 200, 450, 200, 450, 220, 336, 220),
            "Flow_Refuse and Flow_UntilParcelLost cross in the diagram"));
  }

  static Stream<Break> news() {
    var unknown = " which a broker 8.5 does not know or we do not use";
    return Stream.of(
        Break.process(
            "retries=\"5\"",
            "retries=\"5\" bindingType=\"deployment\"",
            "Task_SendParcel has zeebe:taskDefinition bindingType," + unknown),
        Break.process(
            "<zeebe:ioMapping>",
            "<zeebe:userTask /><zeebe:ioMapping>",
            "Task_SendParcel has zeebe:userTask," + unknown),
        Break.process(
            "<zeebe:ioMapping>",
            "<zeebe:taskListeners /><zeebe:ioMapping>",
            "Task_SendParcel has zeebe:taskListeners," + unknown),
        Break.process(
            "<zeebe:ioMapping>",
            "<zeebe:executionListeners /><zeebe:ioMapping>",
            "Task_SendParcel has zeebe:executionListeners," + unknown),
        Break.process(
            "</bpmn:documentation>",
            "</bpmn:documentation><bpmn:extensionElements><zeebe:versionTag value=\"1\" /></bpmn:extensionElements>",
            "ParcelProcess has zeebe:versionTag," + unknown),
        Break.process(
            "executionPlatformVersion=\"8.5.0\"",
            "executionPlatformVersion=\"8.6.0\"",
            "Definitions_ParcelProcess has modeler:executionPlatformVersion=\"8.6.0\"," + unknown));
  }

  static Stream<Break> tables() {
    return Stream.of(
        Break.table(
            "decision id=\"ParcelTerms\"",
            "decision id=\"ParcelRules\"",
            "the decision is named ParcelRules, not as its file"),
        Break.table(
            "hitPolicy=\"UNIQUE\"",
            "hitPolicy=\"FIRST\"",
            "has hit policy FIRST: with UNIQUE two rules that hold are seen"),
        Break.table("<rule id=\"Rule_Light\">", "<rule>", "rule 1 has no id"),
        Break.table(
            "<description>A heavy parcel goes by ship.</description>",
            "",
            "rule 2 has no description"),
        Break.table(
            "name=\"explainMerchant\"", "name=\"explainSeller\"", "has no output explainMerchant"),
        Break.table(
            "<text>weight</text>",
            "<text>mass</text>",
            "looks at mass, its question asks with [weight]"));
  }

  private static String points(int... coordinates) {
    return IntStream.range(0, coordinates.length / 2)
        .mapToObj(i ->
            "<di:waypoint x=\"%d\" y=\"%d\" />"
                .formatted(coordinates[2 * i], coordinates[2 * i + 1]))
        .collect(Collectors.joining());
  }
}
