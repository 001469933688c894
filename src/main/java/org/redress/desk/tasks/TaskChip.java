package org.redress.desk.tasks;

/** One choice of a filter, with how many open tasks it holds. */
record TaskChip(String label, String tone, long count, String address, boolean chosen) {}
