package org.vxd4j.processor.flow;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import com.google.common.truth.Truth;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.vxd4j.processor.code.MethodRef;

/** Class files that others compiled are read without a mistake. */
class ClassFilesTest {

    /** A method and where it was found. */
    private static final class Found {
        private final String name;
        private final CodeFlow flow;

        Found(String name, CodeFlow flow) {
            this.name = name;
            this.flow = flow;
        }
    }

    @Test
    void everyMethodOfALibraryHasWays() throws Exception {
        URI jar = URI.create(
                "jar:" + Truth.class.getProtectionDomain().getCodeSource().getLocation());
        int methods = 0;
        try (FileSystem files = FileSystems.newFileSystem(jar, Map.of());
                Stream<Path> all = Files.walk(files.getPath("/"))) {
            for (Path file :
                    all.filter(f -> f.toString().endsWith(".class")).sorted().toList()) {
                for (Found method : read(file)) {
                    check(method);
                    methods++;
                }
            }
        }
        assertThat(methods).isGreaterThan(1000);
    }

    private static void check(Found method) {
        Flow flow = method.flow.flow().orElseThrow();
        Origins origins = new Origins(flow);
        int[] steps = new int[1];
        new Paths(origins).follow(0, (node, state, values) -> {
            steps[0]++;
            return state;
        });
        assertWithMessage(method.name).that(steps[0]).isLessThan(20_001);
        List<Node> lost = flow.nodes().stream()
                .filter(n -> !origins.isReached(n)
                        || n.next().isEmpty() != (n.op() instanceof Op.Return || n.op() instanceof Op.Throw))
                .toList();
        assertWithMessage("%s\n%s", method.name, flow).that(lost).isEmpty();
    }

    private static List<Found> read(Path file) throws IOException {
        List<Found> methods = new ArrayList<>();
        try (InputStream in = Files.newInputStream(file)) {
            new ClassReader(in).accept(new Methods(file.toString(), methods), ClassReader.SKIP_FRAMES);
        }
        return methods;
    }

    private static final class Methods extends ClassVisitor {
        private final String file;
        private final List<Found> methods;

        Methods(String file, List<Found> methods) {
            super(Opcodes.ASM9);
            this.file = file;
            this.methods = methods;
        }

        @Override
        public MethodVisitor visitMethod(int access, String name, String type, String signature, String[] exceptions) {
            boolean hasCode = (access & (Opcodes.ACC_ABSTRACT | Opcodes.ACC_NATIVE)) == 0;
            if (!hasCode) {
                return null;
            }
            CodeFlow flow = new CodeFlow(access, new MethodRef(file, name, type), file);
            methods.add(new Found(file + "." + name, flow));
            return flow;
        }
    }
}
