import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassFile.StackMapsOption;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Prepares the libraries for the image: class files of Java 5 get the format of Java 8, that is their
/// version and the maps of stack frames it asks for, the code stays as it is; and native libraries that lie
/// beside the jars go from them.
///
/// The virtual machine keeps only classes of Java 6 and newer in its AOT cache (JEP 483); older ones it reads
/// and verifies anew each time, which takes picocli a third of a second.
final class JarFiles {
    private JarFiles() {}

    /// Changes the jars that need it, in place.
    ///
    /// @param folder where they lie
    /// @param time what changed files in them get, so that the same sources give the same jar
    /// @throws IOException when one can't be read or written
    static void renew(Path folder, Instant time) throws IOException {
        try (Stream<Path> jars = Files.list(folder)) {
            for (Path jar :
                    jars.filter(path -> path.toString().endsWith(".jar")).toList()) {
                String name = jar.getFileName().toString();
                if (name.startsWith("picocli-")) {
                    rewrite(jar, time);
                } else if (name.startsWith("sqlite-jdbc-")) {
                    dropNatives(jar);
                }
            }
        }
    }

    private static void rewrite(Path jar, Instant time) throws IOException {
        try (URLClassLoader siblings = new URLClassLoader(new URL[] {jar.toUri().toURL()});
                FileSystem inside = FileSystems.newFileSystem(jar);
                Stream<Path> files = Files.walk(inside.getPath("/"))) {
            ClassFile format = ClassFile.of(
                    ClassHierarchyResolverOption.of(ClassHierarchyResolver.ofResourceParsing(siblings)),
                    StackMapsOption.GENERATE_STACK_MAPS);
            List<Path> classes =
                    files.filter(path -> path.toString().endsWith(".class")).toList();
            for (Path path : classes) {
                renew(path, format);
                Files.setLastModifiedTime(path, FileTime.from(time));
            }
        }
    }

    /// The libraries of all systems, 12 MB; this system's lies beside the jar.
    private static void dropNatives(Path jar) throws IOException {
        try (FileSystem inside = FileSystems.newFileSystem(jar);
                Stream<Path> files = Files.walk(inside.getPath("/org/sqlite/native"))) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static void renew(Path path, ClassFile format) {
        try {
            ClassModel old = format.parse(Files.readAllBytes(path));
            if (old.majorVersion() < ClassFile.JAVA_6_VERSION) {
                ClassTransform version =
                        ClassTransform.endHandler(builder -> builder.withVersion(ClassFile.JAVA_8_VERSION, 0));
                // bodies that nothing touches would be copied, without the maps
                ClassTransform bodies = ClassTransform.transformingMethodBodies(CodeBuilder::with);
                Files.write(path, format.transformClass(old, version.andThen(bodies)));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
