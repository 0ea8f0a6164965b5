import java.io.File;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Makes JavaFX's binary form of the application's styles, beside the text of each: JavaFX takes it where it is
/// there, so that no start loads its parser.
final class Stylesheets {
    private Stylesheets() {}

    /// Makes them.
    ///
    /// @param classes the folder with the styles
    /// @param libraries the application's, JavaFX's among them
    /// @throws IOException when a file can't be read or written
    /// @throws ReflectiveOperationException when JavaFX refuses a style
    static void compile(Path classes, List<Path> libraries) throws IOException, ReflectiveOperationException {
        try (URLClassLoader loader = new URLClassLoader(javafx(libraries), ClassLoader.getPlatformClassLoader());
                Stream<Path> files = Files.walk(classes.resolve("app/tandem/gui"))) {
            Method convert = loader.loadClass("javafx.css.Stylesheet")
                    .getMethod("convertToBinary", File.class, File.class);
            for (Path css : files.filter(file -> file.toString().endsWith(".css")).toList()) {
                String name = css.getFileName().toString().replaceFirst("css$", "bss");
                convert.invoke(null, css.toFile(), css.resolveSibling(name).toFile());
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
}
