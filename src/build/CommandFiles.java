import app.tandem.cli.Cli;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/// A step of the packages: `java -cp tandem.jar CommandFiles.java FOLDER VERSION DATE` writes the manual page
/// and the completions for bash, zsh and fish, all of the commands as they are.
public final class CommandFiles {
    private CommandFiles() {}

    /// Writes `tandem.1`, `tandem.bash`, `_tandem` and `tandem.fish`.
    ///
    /// @param args the folder, Tandem's version, and the day of the release
    /// @throws IOException when one can't be written
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        CommandLine tandem = Cli.commandLine();
        Files.writeString(folder.resolve("tandem.1"), manual(tandem, args[1], args[2]));
        Files.writeString(folder.resolve("tandem.bash"), bash(tandem));
        Files.writeString(folder.resolve("_tandem"), zsh(tandem));
        Files.writeString(folder.resolve("tandem.fish"), fish(tandem));
    }

    private static String manual(CommandLine tandem, String version, String date) {
        StringBuilder page = new StringBuilder();
        page.append(".TH TANDEM 1 \"")
                .append(date)
                .append("\" \"Tandem ")
                .append(version)
                .append("\"\n");
        page.append(".SH NAME\ntandem \\- scales folders of pictures and reads news feeds\n");
        page.append(
                ".SH SYNOPSIS\n.B tandem\n[\\fIFOLDER\\fR | \\fIPICTURE\\fR | \\fILIST\\fR | \\fIADDRESS\\fR]...\n");
        for (CommandLine command : commands(tandem)) {
            page.append(".br\n.B ")
                    .append(roff(command.getCommandSpec().qualifiedName()))
                    .append("\n[options]");
            command.getCommandSpec()
                    .positionalParameters()
                    .forEach(parameter -> page.append(" \\fI")
                            .append(roff(parameter.paramLabel()))
                            .append("\\fR"));
            page.append('\n');
        }
        page.append(".SH DESCRIPTION\n").append(description(tandem.getCommandSpec()));
        options(page, tandem.getCommandSpec());
        page.append(".SH COMMANDS\n");
        for (CommandLine command : commands(tandem)) {
            CommandSpec spec = command.getCommandSpec();
            page.append(".SS ").append(roff(spec.qualifiedName())).append('\n').append(description(spec));
            options(page, spec);
            for (PositionalParamSpec parameter : spec.positionalParameters()) {
                page.append(".TP\n\\fI")
                        .append(roff(parameter.paramLabel()))
                        .append("\\fR\n")
                        .append(description(parameter));
            }
        }
        page.append(".SH EXIT STATUS\n0 all well, 1 some items failed, 2 wrong usage, 130 cancelled.\n");
        page.append(".SH ENVIRONMENT\n.TP\nTANDEM_DATA\nThe folder of settings, store and published page.\n");
        return page.toString();
    }

    private static void options(StringBuilder page, CommandSpec spec) {
        for (OptionSpec option : visible(spec)) {
            page.append(".TP\n\\fB")
                    .append(roff(String.join("\\fR, \\fB", option.names())))
                    .append("\\fR");
            if (option.arity().max() > 0) {
                page.append(" \\fI").append(roff(option.paramLabel())).append("\\fR");
            }
            page.append('\n').append(description(option));
        }
    }

    private static String bash(CommandLine tandem) {
        return Pattern.compile("(?<=_option_args=\\()[^)]+")
                .matcher(AutoComplete.bash("tandem", tandem))
                .replaceAll(words -> Matcher.quoteReplacement(asTyped(words.group())));
    }

    /// picocli lists the names of constants; what the commands take, and their help names, is `long-edge`.
    private static String asTyped(String constants) {
        return constants.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String zsh(CommandLine tandem) {
        StringBuilder script = new StringBuilder("#compdef tandem\n_tandem() {\n  case ${words[2]} in\n");
        for (CommandLine command : commands(tandem)) {
            String name = path(command);
            if (!name.contains(" ")) {
                script.append("    ").append(name).append(")\n      shift words; (( CURRENT-- ))\n      _arguments -s");
                for (OptionSpec option : visible(command.getCommandSpec())) {
                    for (String spelling : option.names()) {
                        script.append(" \\\n        '")
                                .append(spelling)
                                .append('[')
                                .append(brief(option))
                                .append(']');
                        script.append(option.arity().max() > 0 ? value(option) : "")
                                .append('\'');
                    }
                }
                script.append(" \\\n        '*:file:_files' ;;\n");
            }
        }
        script.append("    *)\n      _arguments '1:command:(")
                .append(String.join(" ", tandem.getSubcommands().keySet()));
        return script.append(")' '*:file:_files' ;;\n  esac\n}\n_tandem \"$@\"\n")
                .toString();
    }

    private static String value(OptionSpec option) {
        String words = candidates(option);
        return ":" + option.paramLabel().replaceAll("[^\\w.-]", "") + ":"
                + (words.isEmpty() ? "_files" : "(" + words + ")");
    }

    private static String fish(CommandLine tandem) {
        StringBuilder script = new StringBuilder();
        for (CommandLine command : commands(tandem)) {
            String name = path(command);
            String parent = name.contains(" ")
                    ? "__fish_seen_subcommand_from " + name.substring(0, name.indexOf(' '))
                    : "__fish_use_subcommand";
            String last = name.substring(name.indexOf(' ') + 1);
            script.append("complete -c tandem -n '")
                    .append(parent)
                    .append("' -a ")
                    .append(last);
            script.append(" -d '")
                    .append(first(command.getCommandSpec().usageMessage().description()))
                    .append("'\n");
            for (OptionSpec option : visible(command.getCommandSpec())) {
                script.append("complete -c tandem -n '__fish_seen_subcommand_from ")
                        .append(last)
                        .append('\'');
                for (String spelling : option.names()) {
                    script.append(
                            spelling.startsWith("--")
                                    ? " -l " + spelling.substring(2)
                                    : " -s " + spelling.substring(1));
                }
                if (option.arity().max() > 0) {
                    String words = candidates(option);
                    script.append(words.isEmpty() ? " -r" : " -x -a '" + words + "'");
                }
                script.append(" -d '").append(brief(option)).append("'\n");
            }
        }
        return script.toString();
    }

    /// The commands below, each followed by its own.
    private static List<CommandLine> commands(CommandLine above) {
        List<CommandLine> all = new ArrayList<>();
        for (CommandLine command : above.getSubcommands().values()) {
            all.add(command);
            all.addAll(commands(command));
        }
        return all;
    }

    private static String path(CommandLine command) {
        return command.getCommandSpec().qualifiedName().replaceFirst("^tandem ", "");
    }

    private static List<OptionSpec> visible(CommandSpec spec) {
        return spec.options().stream().filter(option -> !option.hidden()).toList();
    }

    private static String candidates(OptionSpec option) {
        return option.completionCandidates() == null ? "" : asTyped(String.join(" ", option.completionCandidates()));
    }

    private static String description(CommandSpec spec) {
        return roff(String.join(" ", spec.usageMessage().description())) + "\n";
    }

    private static String description(ArgSpec argument) {
        return roff(String.join(" ", argument.description())) + "\n";
    }

    /// For completions: the first sentence, without what shells would take for their own.
    private static String brief(ArgSpec argument) {
        return first(argument.description());
    }

    private static String first(String[] description) {
        return String.join(" ", description)
                .replaceFirst("[.;:] .*", "")
                .replaceAll("[\\[\\]:'\"$`\\\\]", "")
                .strip();
    }

    private static String roff(String text) {
        return text.replace("\\", "\\\\")
                .replace("\\\\fR", "\\fR")
                .replace("\\\\fB", "\\fB")
                .replace("-", "\\-")
                .replaceAll("(?m)^([.'])", "\\\\&$1");
    }
}
