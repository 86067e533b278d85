package org.processcontracts.gate.yaml;

/** What is wrong at a place of a file, and how to mend it. */
public record Problem(Position position, String message, String fix) {}
