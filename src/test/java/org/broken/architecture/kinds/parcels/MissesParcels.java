package org.broken.architecture.kinds.parcels;

/** A kind of case, which knows no other. */
public class MissesParcels {}
