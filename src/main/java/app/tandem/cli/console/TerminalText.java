package app.tandem.cli.console;

/// Makes a name fit for a line of output: a file's name may hold a newline, or codes that move the cursor.
public final class TerminalText {
    private TerminalText() {}

    /// Writes control characters as Java would, `\n` or `\u001b`; all else stays.
    ///
    /// @param text a name or message from outside
    /// @return one line
    public static String of(Object text) {
        StringBuilder line = new StringBuilder();
        text.toString().codePoints().forEach(c -> {
            switch (c) {
                case '\n' -> line.append("\\n");
                case '\r' -> line.append("\\r");
                case '\t' -> line.append("\\t");
                default -> append(line, c);
            }
        });
        return line.toString();
    }

    private static void append(StringBuilder line, int c) {
        boolean hidden = Character.isISOControl(c)
                || Character.getType(c) == Character.FORMAT
                || Character.getType(c) == Character.LINE_SEPARATOR
                || Character.getType(c) == Character.PARAGRAPH_SEPARATOR;
        // the zero-width joiner holds emoji together
        if (hidden && c != 0x200D) {
            line.append("\\u%04x".formatted(c));
        } else {
            line.appendCodePoint(c);
        }
    }
}
