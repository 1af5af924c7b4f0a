package org.vxd4j.processor.code;

/**
 * Where something is called.
 *
 * @param file simple name of the source file
 * @param line its line; negative when nothing tells
 * @param anchor the same for javac; null for what was read from a class file
 */
public record Place(String file, long line, Anchor anchor) {

    @Override
    public String toString() {
        return line < 0 ? file : file + ":" + line;
    }
}
