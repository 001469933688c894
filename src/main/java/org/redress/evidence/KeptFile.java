package org.redress.evidence;

/**
 * A file of an item, without its bytes.
 *
 * @param name cleaned, with an extension of its type
 * @param size in bytes
 * @param sha256 of the bytes, 64 hexadecimal digits in lower case
 */
public record KeptFile(String name, FileType type, int size, String sha256) {}
