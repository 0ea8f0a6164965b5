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
import java.util.List;
import java.util.stream.Stream;

/// A step of the build: `java NewerClassFiles.java JAR...` gives class files of Java 5 the format of Java 8, that is
/// their version and the maps of stack frames it asks for. The code stays as it is.
///
/// The virtual machine keeps only classes of Java 6 and newer in what it records of a start (JEP 483); older ones
/// it reads and verifies anew each time, which takes picocli a third of a second.
public final class NewerClassFiles {
    private NewerClassFiles() {}

    /// Changes jars in place.
    ///
    /// @param jars their paths
    /// @throws IOException when one can't be read or written
    public static void main(String[] jars) throws IOException {
        for (String jar : jars) {
            Path file = Path.of(jar);
            try (URLClassLoader siblings =
                            new URLClassLoader(new URL[] {file.toUri().toURL()});
                    FileSystem inside = FileSystems.newFileSystem(file);
                    Stream<Path> files = Files.walk(inside.getPath("/"))) {
                ClassFile format = ClassFile.of(
                        ClassHierarchyResolverOption.of(ClassHierarchyResolver.ofResourceParsing(siblings)),
                        StackMapsOption.GENERATE_STACK_MAPS);
                List<Path> classes =
                        files.filter(path -> path.toString().endsWith(".class")).toList();
                classes.forEach(path -> renew(path, format));
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
