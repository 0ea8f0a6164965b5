import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeModel;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Makes JavaFX's binary form of the application's styles. In the jar it lies beside the text of each, and
/// JavaFX takes it, so that no start loads its parser; among the classes of the build it would outlive a
/// change of the text.
final class Stylesheets {
    private Stylesheets() {}

    /// Makes them.
    ///
    /// @param classes the folder with the styles
    /// @param folder where the binary ones go, by the same names
    /// @param libraries the application's, JavaFX's among them
    /// @throws IOException when a file can't be read or written
    /// @throws ReflectiveOperationException when JavaFX refuses a style
    static void compile(Path classes, Path folder, List<Path> libraries)
            throws IOException, ReflectiveOperationException {
        try (URLClassLoader loader = new OrderedLoader(javafx(libraries));
                Stream<Path> files = Files.walk(classes.resolve("app/tandem/gui"))) {
            Method convert =
                    loader.loadClass("javafx.css.Stylesheet").getMethod("convertToBinary", File.class, File.class);
            for (Path css : files.filter(file -> file.toString().endsWith(".css"))
                    .sorted()
                    .toList()) {
                Path binary = folder.resolve(classes.relativize(css).toString().replaceFirst("css$", "bss"));
                Files.createDirectories(binary.getParent());
                convert.invoke(null, css.toFile(), binary.toFile());
            }
        }
    }

    private static URL[] javafx(List<Path> libraries) throws MalformedURLException {
        List<URL> jars = new ArrayList<>();
        for (Path library : libraries) {
            if (library.getFileName().toString().startsWith("javafx-")) {
                jars.add(library.toUri().toURL());
            }
        }
        return jars.toArray(URL[]::new);
    }

    /// JavaFX's classes, but its pseudo-classes keep the order in which they were first named: `Set.copyOf`,
    /// which JavaFX calls, gives each virtual machine an order of its own, and so each build other bytes.
    private static final class OrderedLoader extends URLClassLoader {
        private static final String COPIES = "com.sun.javafx.css.ImmutablePseudoClassSetsCache";

        OrderedLoader(URL... jars) {
            super(jars, ClassLoader.getPlatformClassLoader());
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            if (!name.equals(COPIES)) {
                return super.findClass(name);
            }
            try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
                if (in == null) {
                    throw new ClassNotFoundException(name);
                }
                byte[] changed = withoutCopies(in.readAllBytes());
                return defineClass(name, changed, 0, changed.length);
            } catch (IOException unreadable) {
                throw new ClassNotFoundException(name, unreadable);
            }
        }

        /// `of` returns the set that it is given.
        private static byte[] withoutCopies(byte[] bytes) {
            ClassFile format = ClassFile.of();
            return format.transformClass(
                    format.parse(bytes),
                    ClassTransform.transformingMethods(
                            method -> method.methodName().equalsString("of"), (method, element) -> {
                                if (element instanceof CodeModel) {
                                    method.withCode(code -> code.aload(0).areturn());
                                } else {
                                    method.with(element);
                                }
                            }));
        }
    }
}
