package org.vxd4j.vmm.example;

/**
 * An option of an example.
 *
 * @param name what to type after the two dashes, as {@code in}
 * @param argument name of its value in the help text, as {@code FILE}
 * @param description what it does, in one line
 * @param defaultValue its value when it is not given; null when it has none, "" when it has to be given
 */
public record ExampleOption(String name, String argument, String description, String defaultValue) {}
