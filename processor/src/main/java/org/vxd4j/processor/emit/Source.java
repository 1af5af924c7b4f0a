package org.vxd4j.processor.emit;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.Filer;
import javax.lang.model.element.TypeElement;
import org.vxd4j.processor.model.ClassName;
import org.vxd4j.processor.model.Driver;

/**
 * A file to generate, line by line. How the classes are named that it mentions, and so where a long line is broken, is known when all
 * is written.
 */
public final class Source {
    /** A space; where the line is too long, its end. */
    static final char WRAP = '\t';

    /** Nothing; where the line is too long, its end. */
    static final char BREAK = '\f';

    private static final String INDENT = "    ";

    private final ClassName type;
    private final TypeElement origin;
    private final Imports imports;
    private final StringBuilder written = new StringBuilder();
    private int indent;

    /** The file of a class that is generated for a driver. */
    Source(Driver driver, ClassName type) {
        this.type = type;
        this.origin = driver.element();
        this.imports = new Imports(type);
        imports.reserve(driver.type());
    }

    /** A statement, or another line; the further lines of a statement are indented twice. */
    void line(String code) {
        int level = indent;
        int from = 0;
        for (int end = code.indexOf('\n'); end >= 0; end = code.indexOf('\n', from)) {
            write(code, from, end, level);
            level = indent + 2;
            from = end + 1;
        }
        write(code, from, code.length(), level);
    }

    private void write(String code, int from, int to, int level) {
        for (int i = 0; i < level; i++) {
            written.append(INDENT);
        }
        written.append(code, from, to).append('\n');
    }

    /** The start of a block. */
    void open(String head) {
        line(head + " {");
        indent++;
    }

    /** The end of a block and the start of the next one of the same statement. */
    void next(String head) {
        indent--;
        open("} " + head);
    }

    /** The end of a block. */
    void close() {
        indent--;
        line("}");
    }

    /** The empty line before a member; before the first one of a class there is none. */
    void gap() {
        if (written.charAt(written.length() - 2) != '{') {
            written.append('\n');
        }
    }

    /** A comment that documents what follows. */
    void doc(String text) {
        line("/**");
        for (String line : text.split("\n")) {
            line(line.isEmpty() ? " *" : " * " + line);
        }
        line(" */");
    }

    /** The start of a method or constructor. */
    void openMethod(String head, String... params) {
        openMethod(head, List.of(params), List.of());
    }

    /** The start of a method or constructor that throws exceptions. */
    void openMethod(String head, List<String> params, List<String> thrown) {
        String throwing = thrown.isEmpty() ? "" : WRAP + "throws" + WRAP + list(thrown);
        open(head + "(" + BREAK + list(params) + ")" + throwing);
    }

    /** What stands in parentheses: parts with commas between them. */
    static String list(List<String> parts) {
        return String.join("," + WRAP, parts);
    }

    /** The start of a nested class. */
    void openClass(String modifiers, String name, String parent) {
        imports.nest(name);
        open(modifiers + " class " + name + " " + parent);
    }

    /** The class in it. */
    public ClassName type() {
        return type;
    }

    /** Hands the file to the compiler. */
    public void writeTo(Filer filer) throws IOException {
        String text = text();
        try (Writer writer =
                filer.createSourceFile(type.canonicalName(), origin).openWriter()) {
            writer.write(text);
        }
    }

    private String text() {
        String raw = written.toString();
        imports.choose(raw);
        Lines lines = new Lines();
        if (!type.packageName().isEmpty()) {
            lines.add("package ").add(type.packageName()).add(";\n\n");
        }
        Set<String> imported = imports.lines();
        for (String name : imported) {
            lines.add("import ").add(name).add(";\n");
        }
        if (!imported.isEmpty()) {
            lines.end();
        }
        int from = 0;
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c != '\n' && c != WRAP && c != BREAK && c != ClassName.MARK) {
                continue;
            }
            lines.add(raw, from, i);
            if (c == ClassName.MARK) {
                int end = raw.indexOf(ClassName.MARK, i + 1);
                lines.add(imports.name(raw.substring(i + 1, end)));
                i = end;
            } else if (c == '\n') {
                lines.end();
            } else {
                lines.gap(c == WRAP ? " " : "");
            }
            from = i + 1;
        }
        return lines.toString();
    }
}
