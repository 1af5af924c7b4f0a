package org.vxd4j.processor.flow;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.tools.Diagnostic;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.vxd4j.processor.code.Names;
import org.vxd4j.processor.code.SourceTypes;

/** Methods given as text, read from their source and from the class file that javac makes of it. */
final class Specimen {
    private static final String FRAME = "import org.vxd4j.api.*; import java.util.*; import java.util.function.*;"
            + " abstract class Specimen { int field; boolean held; static int shared; int[] numbers; Specimen next;"
            + " abstract boolean late(); abstract boolean early(); abstract void open(); abstract void close();"
            + " abstract void work(); abstract int number(); abstract Object make(); abstract void take(Object it);"
            + " abstract void use(int a); abstract void both(int a, int b); abstract void run(Runnable it);"
            + " static final int FOUR = 4; enum Mode { A, B, C } Mode mode; static class Box implements AutoCloseable {"
            + " public void close() {} void use() {} } abstract Box box();\n%s\n}";

    private static final JavaCompiler JAVAC = ToolProvider.getSystemJavaCompiler();
    private static final StandardJavaFileManager FILES = JAVAC.getStandardFileManager(null, null, null);

    private final Map<String, ByteArrayOutputStream> files = new HashMap<>();
    private final String text;
    private JavacTask task;
    private CompilationUnitTree unit;

    private Specimen(String text) {
        this.text = text;
    }

    /** Members of a class that has things to call. */
    static Specimen of(String members) {
        return new Specimen(FRAME.formatted(members));
    }

    /** One method without parameters. */
    static Specimen body(String statements) {
        return of("void test() throws Exception {\n" + statements + "\n}");
    }

    /** The method that is called test, read from its source. */
    Flow source() {
        return source("test");
    }

    /** A method, read from its source. */
    Flow source(String method) {
        try {
            if (task == null) {
                task = task();
                task.parse().forEach(u -> unit = u);
                task.analyze();
            }
            Trees trees = Trees.instance(task);
            Names names = new Names(task.getElements(), task.getTypes());
            SourceTypes types = new SourceTypes(task.getElements(), task.getTypes());
            return StatementFlow.read(find(unit, method), trees, names, types);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TreePath find(CompilationUnitTree unit, String name) {
        TreePath[] found = new TreePath[1];
        new TreePathScanner<Void, Void>() {
            @Override
            public Void visitMethod(MethodTree tree, Void unused) {
                found[0] = tree.getName().contentEquals(name) ? getCurrentPath() : found[0];
                return super.visitMethod(tree, null);
            }
        }.scan(unit, null);
        return found[0];
    }

    /** The method that is called test, read from the class file. */
    Flow code() {
        return code("test").orElseThrow();
    }

    /** A method, read from the class file. */
    Optional<Flow> code(String method) {
        compile();
        byte[] bytes = files.get("Specimen").toByteArray();
        String[] descriptor = new String[1];
        new ClassReader(bytes)
                .accept(
                        new ClassVisitor(Opcodes.ASM9) {
                            @Override
                            public MethodVisitor visitMethod(
                                    int access, String name, String type, String signature, String[] exceptions) {
                                descriptor[0] = name.equals(method) ? type : descriptor[0];
                                return null;
                            }
                        },
                        0);
        return CodeFlow.read(bytes, method, descriptor[0]);
    }

    /** Makes class files; what was read from the source is spoilt by that. */
    private void compile() {
        try {
            if (files.isEmpty()) {
                JavacTask compiled = task == null ? task() : task;
                compiled.generate();
                task = null;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JavacTask task() {
        StringWriter output = new StringWriter();
        JavaFileObject source =
                new SimpleJavaFileObject(URI.create("string:///Specimen.java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return text;
                    }
                };
        return (JavacTask) JAVAC.getTask(
                output,
                new Memory(FILES, files),
                d -> {
                    if (d.getKind() == Diagnostic.Kind.ERROR) {
                        throw new IllegalArgumentException(d.toString());
                    }
                },
                List.of("-g", "-proc:none", "-Xlint:none"),
                null,
                List.of(source));
    }

    /** Keeps class files. */
    private static final class Memory extends ForwardingJavaFileManager<StandardJavaFileManager> {
        private final Map<String, ByteArrayOutputStream> files;

        Memory(StandardJavaFileManager manager, Map<String, ByteArrayOutputStream> files) {
            super(manager);
            this.files = files;
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                JavaFileManager.Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("mem:///" + name + ".class"), kind) {
                @Override
                public OutputStream openOutputStream() {
                    return files.computeIfAbsent(name, n -> new ByteArrayOutputStream());
                }
            };
        }
    }
}
