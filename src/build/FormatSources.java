import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A step of the build: `java FormatSources.java MAVEN PROJECT check|apply` runs Spotless. It formats with
/// the javac of the Java it runs on, and an older one can't read these sources: so Maven is started once
/// more, on the JDK that was found.
public final class FormatSources {
    private static final List<String> OPENED = List.of("api", "code", "file", "parser", "tree", "util");

    private FormatSources() {}

    /// Runs Spotless, and ends the process with its status.
    ///
    /// @param args Maven's folder, the project's, and Spotless's goal
    /// @throws Exception when Maven can't be started
    public static void main(String[] args) throws Exception {
        String maven = args[0];
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        OPENED.forEach(name -> command.add("--add-exports=jdk.compiler/com.sun.tools.javac." + name + "=ALL-UNNAMED"));
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"));
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-classpath", maven + "/boot/*"));
        command.addAll(List.of("-Dclassworlds.conf=" + maven + "/bin/m2.conf", "-Dmaven.home=" + maven));
        command.add("-Dmaven.multiModuleProjectDirectory=" + args[1]);
        command.add("org.codehaus.plexus.classworlds.launcher.Launcher");
        command.addAll(List.of("--batch-mode", "--quiet", "--file", args[1] + "/pom.xml", "spotless:" + args[2]));
        System.exit(new ProcessBuilder(command).inheritIO().start().waitFor());
    }
}
