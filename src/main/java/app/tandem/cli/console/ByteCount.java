package app.tandem.cli.console;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads an amount of memory as it is typed: `500M`, `2G`, or bytes. Powers of 1024, as the virtual machine's
/// `-Xmx`.
public final class ByteCount implements ITypeConverter<Long> {
    private static final Pattern TEXT = Pattern.compile("([0-9]{1,12})([kmg]?)b?");

    @Override
    public Long convert(String text) {
        Matcher amount = TEXT.matcher(text.toLowerCase(Locale.ROOT));
        if (!amount.matches()) {
            throw wrong(text);
        }
        int shift = switch (amount.group(2)) {
            case "k" -> 10;
            case "m" -> 20;
            case "g" -> 30;
            default -> 0;
        };
        long number = Long.parseLong(amount.group(1));
        if (number < 1 || number > Long.MAX_VALUE >> shift) {
            throw wrong(text);
        }
        return number << shift;
    }

    private static TypeConversionException wrong(String text) {
        return new TypeConversionException("an amount such as 500M or 2G is expected, not " + text);
    }
}
